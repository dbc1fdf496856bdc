import diabetesHormones from "@/lib/writers/glossary/zh/diabetes-hormones.json";
import heart from "@/lib/writers/glossary/zh/heart.json";
import lungs from "@/lib/writers/glossary/zh/lungs.json";

export const CHINESE_ENTRIES = [...diabetesHormones, ...heart, ...lungs];
