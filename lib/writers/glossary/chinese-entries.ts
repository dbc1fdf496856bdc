import cancer from "@/lib/writers/glossary/zh/cancer.json";
import careWords from "@/lib/writers/glossary/zh/care-words.json";
import diabetesHormones from "@/lib/writers/glossary/zh/diabetes-hormones.json";
import digestion from "@/lib/writers/glossary/zh/digestion.json";
import drugNames from "@/lib/writers/glossary/zh/drug-names.json";
import general from "@/lib/writers/glossary/zh/general.json";
import heart from "@/lib/writers/glossary/zh/heart.json";
import infection from "@/lib/writers/glossary/zh/infection.json";
import kidneyUrine from "@/lib/writers/glossary/zh/kidney-urine.json";
import lungs from "@/lib/writers/glossary/zh/lungs.json";
import medicines from "@/lib/writers/glossary/zh/medicines.json";
import mentalHealth from "@/lib/writers/glossary/zh/mental-health.json";
import pregnancyChildren from "@/lib/writers/glossary/zh/pregnancy-children.json";
import researchWords from "@/lib/writers/glossary/zh/research-words.json";
import tests from "@/lib/writers/glossary/zh/tests.json";

export const CHINESE_ENTRIES = [
  ...cancer,
  ...careWords,
  ...diabetesHormones,
  ...digestion,
  ...drugNames,
  ...general,
  ...heart,
  ...infection,
  ...kidneyUrine,
  ...lungs,
  ...medicines,
  ...mentalHealth,
  ...pregnancyChildren,
  ...researchWords,
  ...tests,
];
