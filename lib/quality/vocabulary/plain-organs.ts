import type { Language } from "@/lib/documents/schema";

/** Learned words for parts of the body and what they are called every day, singular. */
const ORGANS: Record<string, string> = {
  ...{ renal: "kidney", nephric: "kidney", hepatic: "liver", cardiac: "heart", coronary: "heart" },
  ...{ pulmonary: "lung", gastric: "stomach", cerebral: "brain", cerebrovascular: "brain" },
  ...{ colorectal: "bowel", colonic: "bowel", colon: "bowel", intestinal: "bowel", gut: "bowel" },
  ...{ cutaneous: "skin", dermal: "skin", ocular: "eye", ophthalmic: "eye", aural: "ear" },
  ...{
    esophageal: "gullet",
    oesophageal: "gullet",
    pancreatic: "pancreas",
    vascular: "blood vessel",
  },
  ...{ mammary: "breast", uterine: "womb", cervical: "cervix", ovarian: "ovary", dental: "tooth" },
  ...{ urinary: "urine", vesical: "bladder", biliary: "bile", thyroidal: "thyroid", oral: "mouth" },
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

/** "Renal impairment" and "kidney disease" come out the same. */
export function plainOrgans(folded: string, language: Language): string {
  if (language === "zh") return folded;
  return folded
    .split(" ")
    .map((word) => ORGANS[word] ?? AILMENTS[word] ?? word)
    .join(" ");
}
