import { wholeLabel } from "@/lib/clinical/grade-labels";
import type { GradeLabel } from "@/lib/clinical/grade-labels";
import { acceptedLabels } from "@/lib/clinical/recommendations/accepted-labels";
import type { FoundLabel, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { readMarker } from "@/lib/clinical/recommendations/markers";
import type { SectionKind, StructuredDocument, StructuredSection } from "@/lib/clinical/schema";
import type { GradingRules } from "@/lib/clinical/scheme";
import { indexPassages } from "@/lib/documents/quote";
import type { Passage, SourceDocument } from "@/lib/documents/schema";

const SILENT: SectionKind[] = ["methods", "references", "back_matter", "research_gaps"];

/** Puts the finders' questions to a document once: sections, labels that count, places to look. */
export function readGuideline(
  source: SourceDocument,
  structured: StructuredDocument,
  rules: GradingRules,
): GuidelineReading {
  const sections = new Map(structured.sections.map((section) => [section.sectionId, section]));
  const labels = acceptedLabels(source, rules);
  const split = splitLabels(source);
  const rests = new Set([...split.values()].flat().map((label) => label.rest?.passageId));
  const sectionOf = (passage: Passage): StructuredSection =>
    sections.get(passage.sectionId ?? "front") ?? FRONT;
  return {
    source,
    language: source.language,
    rules,
    passages: indexPassages(source),
    orderOf: new Map(source.passages.map((passage, order) => [passage.id, order])),
    sectionOf,
    labelsOf: (passage) => {
      const cut = split.get(passage.id) ?? [];
      const own = labels.get(passage.id) ?? [];
      return [...own.filter(({ end }) => cut.every(({ start }) => end <= start)), ...cut];
    },
    closesLabel: (passage) => rests.has(passage.id),
    isUsable: (passage) => {
      const { keep, kind } = sectionOf(passage);
      if (!keep || rules.legendIds.has(passage.id)) return false;
      return !SILENT.includes(kind) || isUnmistakable(passage, labels.get(passage.id) ?? []);
    },
  };
}

const OPENED = /[（([【][^（()）\]】]{0,100}$/u;
const CLOSED = /^[^（()）\]】]{0,100}[)）\]】]/u;

/** Labels that a line or page break cut in two, kept with the passage they begin in. */
function splitLabels(source: SourceDocument): Map<string, FoundLabel[]> {
  const found = new Map<string, FoundLabel[]>();
  const text = source.passages.filter((passage) => !passage.table);
  text.forEach((passage, order) => {
    const next = text[order + 1];
    const head = OPENED.exec(passage.text);
    const rest = next ? CLOSED.exec(next.text)?.[0] : undefined;
    if (!head || !next || rest === undefined) return;
    const printed = `${head[0]}${source.language === "zh" ? "" : " "}${rest}`;
    const label = wholeLabel(printed);
    if (label?.trust !== "sure") return;
    const range = { start: head.index, end: passage.text.length };
    found.set(passage.id, [{ ...label, ...range, rest: { printed, passageId: next.id } }]);
  });
  return found;
}

/** Boxes float: a numbered or fully graded statement is one wherever the page break put it. */
function isUnmistakable(passage: Passage, labels: GradeLabel[]): boolean {
  if (readMarker(passage.text)?.number) return true;
  return labels.some(
    (label) => label.trust === "sure" && label.tokens.length > 2 && label.start > SHORT,
  );
}

const SHORT = 60;

const FRONT: StructuredSection = {
  sectionId: "front",
  kind: "identity",
  keep: true,
  reason: "front_matter",
};
