import type { Language } from "@/lib/documents/schema";
import type { Audience } from "@/lib/pvgs/audience";
import { OTHER_LANGUAGE_EXAMPLES } from "@/lib/writers/prompts/other-language-examples";

export type Example = {
  line: string;
  actor: string | null;
  text: string;
  /** Where "you" is not the patient. */
  toCarer?: string;
  /** Where a child is spoken to. */
  toChild?: string;
};

/** Written for this prompt. They show what stays: numbers, conditions, warnings, who acts and how sure it is. */
const EXAMPLES: Record<Language, Example[]> = {
  en: [
    {
      line: "We recommend that clinicians initiate nitrofurantoin 100 mg twice daily for 5 days in non-pregnant women with uncomplicated cystitis.",
      actor: "clinician",
      text: "Your care team should start nitrofurantoin for women with uncomplicated cystitis who are not pregnant. The dose is 100 mg twice daily for 5 days.",
      toCarer:
        "The care team should start nitrofurantoin for women with uncomplicated cystitis who are not pregnant. The dose is 100 mg twice daily for 5 days.",
    },
    {
      line: "We suggest against routine imaging in people with acute low back pain of less than 6 weeks' duration unless red flags are present.",
      actor: "clinician",
      text: "We suggest against routine imaging for acute low back pain of less than 6 weeks, unless red flags are present.",
    },
    {
      line: "Patients should not discontinue prednisolone abruptly after more than 3 weeks of treatment.",
      actor: "patient",
      text: "You should not stop prednisolone suddenly after more than 3 weeks of treatment.",
      toCarer:
        "The person you care for should not stop prednisolone suddenly after more than 3 weeks of treatment.",
      toChild:
        "You should not stop prednisolone suddenly after more than 3 weeks of treatment. A parent or another trusted adult helps you with this.",
    },
    {
      line: "Hormone therapy may be considered jointly after discussion of an estimated 8 additional cases of venous thromboembolism per 1,000 women over 5 years.",
      actor: "shared",
      text: "You and your care team may consider hormone therapy together. Talk first about its risk: an estimated 8 more cases of venous thromboembolism per 1,000 women over 5 years.",
      toCarer:
        "The person you care for and the care team may consider hormone therapy together. They talk first about its risk: an estimated 8 more cases of venous thromboembolism per 1,000 women over 5 years.",
      toChild:
        "You, your parents and your care team may consider hormone therapy together. Talk first about its risk: an estimated 8 more cases of venous thromboembolism per 1,000 women over 5 years.",
    },
    {
      line: "Antiviral treatment probably reduces the duration of symptoms by 1 to 2 days.",
      actor: null,
      text: "Antiviral treatment probably makes symptoms 1 to 2 days shorter.",
    },
    {
      line: "Renal function must be monitored at least every 3 months; the dose is to be halved if the eGFR falls below 30 mL/min/1.73 m².",
      actor: "clinician",
      text: "Your care team must check your kidney function at least every 3 months. The dose is to be halved if your eGFR falls below 30 mL/min/1.73 m².",
      toCarer:
        "The care team must check the kidneys of the person you care for at least every 3 months. The dose is to be halved if the eGFR falls below 30 mL/min/1.73 m².",
    },
    {
      line: "Adverse effects include nausea (120 of 1,000) and, rarely, pancreatitis, in which case treatment must be stopped.",
      actor: null,
      text: "Side effects include nausea (120 of 1,000) and, rarely, pancreatitis. If pancreatitis occurs, treatment must be stopped.",
    },
    {
      line: "No evidence was found that vitamin D prevents falls in people aged 65 years or older.",
      actor: null,
      text: "No evidence was found that vitamin D prevents falls in people aged 65 years or older.",
    },
  ],
  zh: [
    {
      line: "推荐对无并发症的膀胱炎非妊娠女性给予呋喃妥因100 mg，每日2次，疗程5天。",
      actor: "clinician",
      text: "推荐医生给没有怀孕、患无并发症膀胱炎的女性用呋喃妥因。剂量为100 mg，每日2次，用5天。",
    },
    {
      line: "对病程不足6周的急性腰痛患者，除非存在危险信号，建议不常规行影像学检查。",
      actor: "clinician",
      text: "急性腰痛不足6周时，建议医生不常规做影像学检查。存在危险信号时除外。",
    },
    {
      line: "患者服用泼尼松龙超过3周后不应突然停药。",
      actor: "patient",
      text: "您服用泼尼松龙超过3周后，不应突然停药。",
      toCarer: "您照顾的人服用泼尼松龙超过3周后，不应突然停药。",
      toChild: "你服用泼尼松龙超过3周后，不应突然停药。吃药的事请家长帮忙。",
    },
    {
      line: "可考虑由医患共同决定是否使用激素治疗，须告知5年内每1000名女性估计增加8例静脉血栓栓塞。",
      actor: "shared",
      text: "您可以和医生一起考虑是否用激素治疗。医生须告诉您风险：5年内每1000名女性估计增加8例静脉血栓栓塞。",
      toCarer:
        "您照顾的人可以和医生一起考虑是否用激素治疗。医生须说明风险：5年内每1000名女性估计增加8例静脉血栓栓塞。",
      toChild:
        "你和家长可以和医生一起考虑是否用激素治疗。医生须告诉你们风险：5年内每1000名女性估计增加8例静脉血栓栓塞。",
    },
    {
      line: "抗病毒治疗很可能使症状持续时间缩短1～2天。",
      actor: null,
      text: "抗病毒治疗很可能让症状缩短1～2天。",
    },
    {
      line: "至少每3个月监测一次肾功能；eGFR低于30 mL/min/1.73 m²时剂量须减半。",
      actor: "clinician",
      text: "医生至少每3个月检查一次您的肾功能。eGFR低于30 mL/min/1.73 m²时，剂量须减半。",
      toCarer:
        "医生至少每3个月检查一次您照顾的人的肾功能。eGFR低于30 mL/min/1.73 m²时，剂量须减半。",
      toChild: "医生至少每3个月检查一次你的肾功能。eGFR低于30 mL/min/1.73 m²时，剂量须减半。",
    },
    {
      line: "不良反应包括恶心（120/1000），罕见胰腺炎，一旦发生须停止治疗。",
      actor: null,
      text: "副作用包括恶心（120/1000），以及罕见的胰腺炎。一旦得了胰腺炎，须停止治疗。",
    },
    {
      line: "尚未发现证据表明维生素D可预防65岁及以上人群跌倒。",
      actor: null,
      text: "尚未发现证据表明维生素D可以预防65岁及以上的人跌倒。",
    },
  ],
};

type Wanted = {
  language: Language;
  /** Of the lines. */
  from: Language;
  audience: Audience;
};

/** Lines of other guidelines with what was well written of them for these readers, one a row as JSON. */
export function examplesIn({ language, from, audience }: Wanted): string {
  const examples = from === language ? EXAMPLES[language] : OTHER_LANGUAGE_EXAMPLES[language];
  const rows = examples.flatMap((example) => {
    const text = wordedFor(audience, example);
    return text === null
      ? []
      : [JSON.stringify({ line: example.line, actor: example.actor, text })];
  });
  return [
    "Examples of single lines and what to write for them. They come from other guidelines: take the manner, never the content.",
    ...rows,
  ].join("\n");
}

/** Null where the example speaks to the patient, who is not the reader. */
function wordedFor(audience: Audience, { actor, text, toCarer, toChild }: Example): string | null {
  const own = { carer: toCarer, older_child: toChild, adult: text, low_literacy: text }[audience];
  const isToPatient = actor === "patient" || actor === "shared";
  return own ?? (isToPatient ? null : text);
}
