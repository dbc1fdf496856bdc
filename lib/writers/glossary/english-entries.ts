import diabetesHormones from "@/lib/writers/glossary/en/diabetes-hormones.json";
import heart from "@/lib/writers/glossary/en/heart.json";
import lungs from "@/lib/writers/glossary/en/lungs.json";
import pain from "@/lib/writers/glossary/en/pain.json";

export const ENGLISH_ENTRIES = [...diabetesHormones, ...heart, ...lungs, ...pain];
