import type { Language } from "@/lib/documents/schema";

/** Words that readers without medical schooling use themselves; a bracket behind them only slows reading. */
const EVERYDAY: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    [
      "adolescent|allergen|antibiotic|aspirin|baseline|blood pressure|breastfeeding|calcium|caregiver|clinician",
      "combination therapy|complication|counselling|depression|diabetes|diagnosis|diarrhoea|dosage|e-cigarette|emergency department",
      "fatigue|follow-up|fracture|general practitioner|glucose|health care provider|infection|inflamed|inflammation|influenza|inhaler",
      "insulin|intervention|laboratory test|mortality|nausea|obese|obesity|outbreak|over-the-counter|overweight|pharmacist",
      "physical examination|potassium|primary care|quality of life|referral|risk assessment|risk factor|self-management|side effect|smoking cessation",
      "sterile|stroke|symptom|symptomatic|usual care|vaccine|virus|viral|vitamin D|vomiting|withdrawal symptoms|X-ray|bacterial|bacterium|genetic|gene",
      "immunisation|respiratory|diabetic|hormone|lifestyle intervention|maternal|midwife|migraine|psychologist|rehabilitation|screening|sodium|stigma|strong recommendation|conditional recommendation",
      "low-certainty evidence|moderate-certainty evidence|high-certainty evidence|very low-certainty evidence|clinical practice guideline|evidence-based|funding source",
      "conflict of interest|informed consent|peer review|expert opinion|evidence base|health literacy|effect size",
    ]
      .join("|")
      .split("|"),
  ),
  zh: new Set(
    [
      "感染|症状|诊断|妊娠|疫苗|疫苗接种|预防接种|血糖|血脂|血压|口服|腹泻|恶心|呕吐|瘙痒|久坐|超重|肥胖|戒烟|门诊|住院|病毒|细菌|流产|胎儿|肿瘤",
      "推荐意见|推荐强度|证据质量|专家共识|糖尿病|高血压|急性|慢性|并发症|危险因素|自我管理|生活质量|健康教育|药师|临床药师|阿司匹林|骨折|贫血|溃疡",
      "脱水|输血|体质指数|指南|诊疗|随机对照试验|系统评价|临床试验|良好实践声明|酒精|抑郁|焦虑|头晕|疲劳|乏力|便秘|发热|咳嗽|静脉注射|皮下注射|抗体|基因",
    ]
      .join("|")
      .split("|"),
  ),
};

export function isEverydayWord(term: string, language: Language): boolean {
  return EVERYDAY[language].has(term);
}
