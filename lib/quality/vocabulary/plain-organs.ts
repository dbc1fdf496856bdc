import type { Language } from "@/lib/documents/schema";

/** Learned words for parts of the body and what they are called every day, singular. */
const ORGANS: Record<string, string> = {
  ...{ renal: "kidney", nephric: "kidney", hepatic: "liver", cardiac: "heart", coronary: "heart" },
  ...{ pulmonary: "lung", gastric: "stomach", cerebral: "brain", cerebrovascular: "brain" },
  ...{ colorectal: "bowel", colonic: "bowel", colon: "bowel", intestinal: "bowel", gut: "bowel" },
  ...{ gastrointestinal: "bowel", digestive: "stomach" },
  ...{ cutaneous: "skin", dermal: "skin", ocular: "eye", ophthalmic: "eye", aural: "ear" },
  ...{
    esophageal: "gullet",
    oesophageal: "gullet",
    pancreatic: "pancreas",
    vascular: "blood vessel",
  },
  ...{ mammary: "breast", uterine: "womb", cervical: "cervix", ovarian: "ovary", dental: "tooth" },
  ...{ urinary: "urine", vesical: "bladder", biliary: "bile", thyroidal: "thyroid", oral: "mouth" },
  ...{ laryngeal: "throat", pharyngeal: "throat", larynx: "throat", pharynx: "throat" },
  ...{ femoral: "thigh", cranial: "skull", spinal: "spine", vertebral: "spine", nasal: "nose" },
  ...{ auditory: "hearing", visual: "sight", febrile: "fever", pyrexia: "fever" },
};
/** And for what ails them. */
const AILMENTS: Record<string, string> = {
  ...{
    impairment: "problem",
    insufficiency: "problem",
    dysfunction: "problem",
    disease: "problem",
  },
  ...{ disorder: "problem", failure: "failure", injury: "damage", carcinoma: "cancer" },
  ...{ malignancy: "cancer", tumour: "cancer", tumor: "cancer", neoplasm: "cancer" },
};

/** Chinese names printed in full and what they are shortened to. */
const SHORTENED: [full: RegExp, short: string][] = [
  [/([甲乙丙丁戊])型(?:病毒性)?肝炎/gu, "$1肝"],
  [/流行性感冒/gu, "流感"],
  [/艾滋病病毒|人类?免疫缺陷病毒/gu, "hiv"],
  [/人乳头瘤病毒/gu, "hpv"],
  [/痔(?!疮)/gu, "痔疮"],
  [/甲状腺功能亢进症?/gu, "甲亢"],
  [/甲状腺功能减退症?/gu, "甲减"],
  [/心理(?:治疗|干预|疏导|辅导|支持)/gu, "心理治疗"],
];

/** "Renal impairment" and "kidney disease" come out the same, 乙型肝炎 and 乙肝 too. */
export function plainOrgans(folded: string, language: Language): string {
  if (language === "zh") {
    return SHORTENED.reduce((text, [full, short]) => text.replaceAll(full, short), folded);
  }
  return folded
    .split(" ")
    .map((word) => ORGANS[word] ?? AILMENTS[word] ?? word)
    .join(" ");
}
