import type { Language } from "@/lib/documents/schema";

export type Inline =
  { kind: "text"; text: string; bold: boolean } | { kind: "footnote"; inlines: Inline[] };

/** One question of the algorithm: one branch goes down to the next step, the other ends beside it. */
export type FlowStep = {
  question: string;
  side: { label: string; text: string };
  down: { label: string; text: string };
};

export type ListItem = { inlines: Inline[]; branches: Inline[][] };

export type Recommendation = {
  /** As printed, such as "Recommendation 3." or "推荐意见3：". */
  number: string;
  statement: string;
  /** With its parentheses. */
  label: string;
};

export type GuidelineBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; inlines: Inline[] }
  | ({ kind: "recommendation" } & Recommendation)
  | { kind: "list"; ordered: boolean; items: ListItem[] }
  | { kind: "flowchart"; caption: string; alt: string; steps: FlowStep[] }
  | { kind: "table"; caption: string | null; header: string[]; rows: string[][] };

export type Guideline = {
  language: Language;
  title: string;
  notice: string;
  /** Publisher, year, version and contact, one line each. */
  cover: string[];
  contents: string;
  blocks: GuidelineBlock[];
};
