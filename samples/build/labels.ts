import type { Language } from "@/lib/documents/schema";

type Labels = {
  notice: string;
  contents: string;
  flowchartCaption: string;
  yes: string;
  no: string;
};

/** Words a sample prints beside what its Markdown says. */
export const LABELS: Record<Language, Labels> = {
  en: {
    notice: "Sample guideline written to demonstrate CPG2PVG. Not for care.",
    contents: "Contents",
    flowchartCaption: "Figure 1. Treatment algorithm, drawn from the steps above",
    yes: "Yes",
    no: "No",
  },
  zh: {
    notice: "为演示 CPG2PVG 编写的示例指南，不得用于诊疗",
    contents: "目录",
    flowchartCaption: "图1 治疗流程图（根据上述步骤绘制）",
    yes: "是",
    no: "否",
  },
};
