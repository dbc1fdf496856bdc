import cancer from "@/lib/writers/glossary/en/cancer.json";
import careWords from "@/lib/writers/glossary/en/care-words.json";
import describingWords from "@/lib/writers/glossary/en/describing-words.json";
import diabetesHormones from "@/lib/writers/glossary/en/diabetes-hormones.json";
import digestion from "@/lib/writers/glossary/en/digestion.json";
import drugNames from "@/lib/writers/glossary/en/drug-names.json";
import general from "@/lib/writers/glossary/en/general.json";
import heart from "@/lib/writers/glossary/en/heart.json";
import infection from "@/lib/writers/glossary/en/infection.json";
import kidneyUrine from "@/lib/writers/glossary/en/kidney-urine.json";
import lungs from "@/lib/writers/glossary/en/lungs.json";
import medicines from "@/lib/writers/glossary/en/medicines.json";
import mentalHealth from "@/lib/writers/glossary/en/mental-health.json";
import pain from "@/lib/writers/glossary/en/pain.json";
import pregnancyChildren from "@/lib/writers/glossary/en/pregnancy-children.json";
import researchWords from "@/lib/writers/glossary/en/research-words.json";
import tests from "@/lib/writers/glossary/en/tests.json";

export const ENGLISH_ENTRIES = [
  ...cancer,
  ...careWords,
  ...describingWords,
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
  ...pain,
  ...pregnancyChildren,
  ...researchWords,
  ...tests,
];
