import type { Language } from "@/lib/documents/schema";
import type { Example } from "@/lib/writers/prompts/examples";

/** By the language that is written; the line is in the other one. Written for this prompt. */
export const OTHER_LANGUAGE_EXAMPLES: Record<Language, Example[]> = {
  en: [
    {
      line: "推荐对无并发症的膀胱炎非妊娠女性给予呋喃妥因100 mg，每日2次，疗程5天。",
      actor: "clinician",
      text: "It is recommended that your care team gives nitrofurantoin (呋喃妥因) to women with uncomplicated cystitis who are not pregnant. The dose is 100 mg twice a day for 5 days.",
    },
    {
      line: "对病程不足6周的急性腰痛患者，除非存在危险信号，建议不常规行影像学检查。",
      actor: "clinician",
      text: "For acute low back pain of less than 6 weeks, unless there are danger signs, it is suggested that imaging is not done as a routine.",
    },
    {
      line: "患者服用泼尼松龙超过3周后不应突然停药。",
      actor: "patient",
      text: "After more than 3 weeks on prednisolone (泼尼松龙), you should not stop the medicine suddenly.",
    },
    {
      line: "可考虑由医患共同决定是否使用激素治疗，须告知5年内每1000名女性估计增加8例静脉血栓栓塞。",
      actor: "shared",
      text: "You and your care team can consider together whether to use hormone therapy. You must be told that within 5 years, for every 1,000 women, an estimated 8 more people get a blood clot in a vein (venous thromboembolism).",
    },
    {
      line: "抗病毒治疗很可能使症状持续时间缩短1～2天。",
      actor: null,
      text: "Antiviral treatment probably makes symptoms 1 to 2 days shorter.",
    },
    {
      line: "至少每3个月监测一次肾功能；eGFR低于30 mL/min/1.73 m²时剂量须减半。",
      actor: "clinician",
      text: "Your care team checks your kidney function at least every 3 months. If the eGFR is below 30 mL/min/1.73 m², the dose must be halved.",
      toCarer:
        "The care team checks the kidney function of the person you care for at least every 3 months. If the eGFR is below 30 mL/min/1.73 m², the dose must be halved.",
    },
    {
      line: "65岁及以上患者血压宜控制在150/90 mmHg以下，妊娠期禁用依那普利。",
      actor: "clinician",
      text: "For people aged 65 years or older, blood pressure is best kept at 150/90 mmHg or lower. Enalapril (依那普利) must not be used in pregnancy.",
    },
    {
      line: "尚未发现证据表明维生素D可预防65岁及以上人群跌倒。",
      actor: null,
      text: "No evidence was found that vitamin D can prevent falls in people aged 65 years or older.",
    },
  ],
  zh: [
    {
      line: "We recommend that clinicians initiate nitrofurantoin 100 mg twice daily for 5 days in non-pregnant women with uncomplicated cystitis.",
      actor: "clinician",
      text: "推荐医生给没有怀孕、患无并发症膀胱炎的女性用呋喃妥因（nitrofurantoin）。剂量为100 mg，每日2次，用5天。",
    },
    {
      line: "We suggest against routine imaging in people with acute low back pain of less than 6 weeks' duration unless red flags are present.",
      actor: "clinician",
      text: "急性腰痛少于6周的人，除非有危险信号，建议不常规做影像检查。",
    },
    {
      line: "Patients should not discontinue prednisolone abruptly after more than 3 weeks of treatment.",
      actor: "patient",
      text: "您服用泼尼松龙（prednisolone）超过3周后，不应突然停药。",
    },
    {
      line: "Hormone therapy may be considered jointly after discussion of an estimated 8 additional cases of venous thromboembolism per 1,000 women over 5 years.",
      actor: "shared",
      text: "您可以和医生一起考虑激素治疗。事先要谈到风险：5年内每1000名女性中，估计增加8例静脉血栓栓塞。",
    },
    {
      line: "Antiviral treatment probably reduces the duration of symptoms by 1 to 2 days.",
      actor: null,
      text: "抗病毒治疗很可能让症状缩短1～2天。",
    },
    {
      line: "Renal function must be monitored at least every 3 months; the dose is to be halved if the eGFR falls below 30 mL/min/1.73 m².",
      actor: "clinician",
      text: "医生必须至少每3个月检查一次您的肾功能。eGFR低于30 mL/min/1.73 m²时，剂量要减半。",
      toCarer:
        "医生必须至少每3个月检查一次您照顾的人的肾功能。eGFR低于30 mL/min/1.73 m²时，剂量要减半。",
      toChild: "医生必须至少每3个月检查一次你的肾功能。eGFR低于30 mL/min/1.73 m²时，剂量要减半。",
    },
    {
      line: "Adverse effects include nausea (120 of 1,000) and, rarely, pancreatitis, in which case treatment must be stopped.",
      actor: null,
      text: "副作用包括恶心（1000人中120人），以及罕见的胰腺炎。如果得了胰腺炎，必须停止治疗。",
    },
    {
      line: "No evidence was found that vitamin D prevents falls in people aged 65 years or older.",
      actor: null,
      text: "没有发现证据表明维生素D能预防65岁及以上的人跌倒。",
    },
  ],
};
