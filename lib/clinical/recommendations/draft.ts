import type { GradeLabel } from "@/lib/clinical/grade-labels";
import type { LabelToken } from "@/lib/clinical/label-tokens";
import type { RecommendationKind, StructuredSection } from "@/lib/clinical/schema";
import type { GradingRules } from "@/lib/clinical/scheme";
import type { Anchor, Language, Passage, SourceDocument } from "@/lib/documents/schema";

/**
 * A label and where it stands. A label that a line or page break cut in two is anchored at its first
 * part; `printed` is then the whole of it and `goesOnIn` the passage with the rest.
 */
export type DraftLabel = {
  anchor: Anchor;
  tokens: LabelToken[];
  printed?: string;
  goesOnIn?: string[];
};

/** A label of a passage; `rest` if it goes on in the next one. */
export type FoundLabel = GradeLabel & { rest?: { printed: string; passageId: string } };

/** Which sign of the document makes a statement a recommendation; the first ones are the surest. */
type DraftOrigin = "table" | "label" | "marker" | "section" | "prose";

/** A recommendation as first found: where it stands, before its parts and its grade are read. */
export type Draft = {
  pieces: Anchor[];
  number: string | null;
  kind: RecommendationKind;
  label: DraftLabel | null;
  origin: DraftOrigin;
  population: Anchor | null;
  remarks: Anchor[];
};

/** The document with everything the finders of recommendations ask of it. */
export type GuidelineReading = {
  source: SourceDocument;
  language: Language;
  rules: GradingRules;
  passages: Map<string, Passage>;
  /** Reading order of a passage id. */
  orderOf: Map<string, number>;
  sectionOf: (passage: Passage) => StructuredSection;
  /** Labels that count as labels in this document. */
  labelsOf: (passage: Passage) => FoundLabel[];
  /** Whether the passage is the second part of a label that begins in the passage before it. */
  closesLabel: (passage: Passage) => boolean;
  /**
   * Whether recommendations may stand here: no methods, references, back matter or legends. `ungraded`: what stands
   * beside the passage does not matter, because the guideline has no grades.
   */
  isUsable: (passage: Passage, asked?: { ungraded?: boolean }) => boolean;
};

export function draftLabel(passage: Passage, label: FoundLabel): DraftLabel {
  const { start, end, tokens, rest } = label;
  const anchor = { passageId: passage.id, start, end };
  if (!rest) return { anchor, tokens };
  return { anchor, tokens, printed: rest.printed, goesOnIn: [rest.passageId] };
}

export function wholePassage({ id, text }: Passage, start = 0): Anchor {
  return { passageId: id, start, end: text.length };
}

/** The stretch without white space and joining punctuation at its ends; null if nothing is left. */
export function trimmedAnchor(passage: Passage, start: number, end: number): Anchor | null {
  const text = passage.text.slice(start, end);
  const lead = /^[\s,，;；、。.:：|·•●▪◦‣▶►▸➤☐☑✓✔\uE000-\uF8FF\-–—]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s,，;；、|·]*$/u.exec(text.slice(lead))?.[0].length ?? 0;
  const from = start + lead;
  const to = end - tail;
  return from < to ? { passageId: passage.id, start: from, end: to } : null;
}
