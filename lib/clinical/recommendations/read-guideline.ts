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

/** SIGN's page of levels and grades stands under such a title. */
const KEY_TO_GRADES = /^(?:[\d.]+\s+)?key to (?:the )?(?:evidence|grad|recommendation|levels)/iu;

/** Puts the finders' questions to a document once: sections, labels that count, places to look. */
export function readGuideline(
  source: SourceDocument,
  structured: StructuredDocument,
  rules: GradingRules,
): GuidelineReading {
  const sections = new Map(structured.sections.map((section) => [section.sectionId, section]));
  const labels = acceptedLabels(source, rules);
  const stating = statingSections(source, labels);
  const split = splitLabels(source);
  const rests = new Set([...split.values()].flat().map((label) => label.rest?.passageId));
  const keys = new Set(
    source.sections.filter(({ title }) => KEY_TO_GRADES.test(title)).map(({ id }) => id),
  );
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
    isUsable: (passage, { ungraded = false } = {}) => {
      // Words lettered in a drawing are no statement, whatever they say.
      if (passage.figureId !== undefined) return false;
      // The grade beside a cell may be another row's, or the title of a column: only its own words count.
      const speaks = saysItself(passage, labels) || (ungraded && isSentence(passage));
      if (passage.pictureTableId !== undefined && !speaks) return false;
      const { keep, kind } = sectionOf(passage);
      if (!keep || rules.legendIds.has(passage.id)) return false;
      const isSilent = SILENT.includes(kind) || keys.has(passage.sectionId ?? "");
      if (!isSilent || stating.has(passage.sectionId ?? "")) return true;
      return isUnmistakable(passage, labels.get(passage.id) ?? []);
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

const FEWEST_STATED = 2;

/** Sections that hold numbered and graded statements, whatever their heading says they are. */
function statingSections(source: SourceDocument, labels: Map<string, GradeLabel[]>): Set<string> {
  const counts = new Map<string, number>();
  for (const { id, text, sectionId } of source.passages) {
    const isGraded = labels.get(id)?.some(({ trust }) => trust === "sure") ?? false;
    if (!sectionId || !isGraded || !readMarker(text)?.number) continue;
    counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_STATED).map(([id]) => id));
}

/** Boxes float: a numbered or fully graded statement is one wherever the page break put it. */
function isUnmistakable(passage: Passage, labels: GradeLabel[]): boolean {
  if (readMarker(passage.text)?.number) return true;
  return labels.some(
    (label) => label.trust === "sure" && label.tokens.length > 2 && label.start > SHORT,
  );
}

/** Whether the passage bears its number or its grade itself. */
function saysItself({ id, text }: Passage, labels: Map<string, FoundLabel[]>): boolean {
  return (
    readMarker(text)?.number != null || (labels.get(id) ?? []).some(({ trust }) => trust === "sure")
  );
}

function isSentence({ text }: Passage): boolean {
  return /[.!。！]$/u.test(text.trim());
}

const SHORT = 60;

const FRONT: StructuredSection = {
  sectionId: "front",
  kind: "identity",
  keep: true,
  reason: "front_matter",
};
