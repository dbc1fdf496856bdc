import { indexPassages, quoteOf } from "@/lib/documents/quote";
import { splitSentences, type TextRange } from "@/lib/documents/sentences";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";

/** One numbered place in the source; the quote is cut from the passage. */
export type SourceNote = {
  number: number;
  /** Null where the format has no pages. */
  page: number | null;
  /** Title of the section it stands in; null before the first heading. */
  section: string | null;
  quote: string;
};

export type SourceNotes = { notes: SourceNote[]; numbersOf: (anchors: Anchor[]) => number[] };

/** Numbers every place the claims lead to, in reading order; claims resting on the same sentence share a number. */
export function numberSources(document: PvgDocument, source: SourceDocument): SourceNotes {
  const locate = sourceLocator(source);
  const anchors = claimsOf(document).flatMap((claim) => [
    ...claim.anchors,
    ...(claim.derived?.inputs ?? []),
  ]);
  const spanOf = sentenceSpans(anchors, source);
  const numbers = new Map<string, number>();
  const notes: SourceNote[] = [];
  for (const anchor of anchors) {
    const found = locate(spanOf(anchor));
    const key = JSON.stringify(found);
    const number = numbers.get(key) ?? notes.length + 1;
    if (number > notes.length) notes.push({ number, ...found });
    numbers.set(key, number).set(keyOf(anchor), number);
  }
  return {
    notes,
    numbersOf: (wanted) => [
      ...new Set(
        wanted.map((anchor) => numbers.get(keyOf(anchor))).filter((found) => found !== undefined),
      ),
    ],
  };
}

/**
 * The words from the first to the last that any of the anchors takes from the same sentence, so that parts of it
 * are quoted once and together. The cells of a table row are no sentence: there every anchor stands for itself.
 */
function sentenceSpans(anchors: Anchor[], source: SourceDocument): (anchor: Anchor) => Anchor {
  const sentencesOf = sentenceFinder(source);
  const spans = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const { passageId, start, end } = anchor;
    const key = sentencesOf(anchor);
    const span = spans.get(key) ?? anchor;
    const widest = { start: Math.min(span.start, start), end: Math.max(span.end, end) };
    spans.set(key, { passageId, ...widest });
  }
  return (anchor) => spans.get(sentencesOf(anchor)) ?? anchor;
}

/** Same result for anchors that touch the same sentences of the same passage. */
function sentenceFinder(source: SourceDocument): (anchor: Anchor) => string {
  const passages = indexPassages(source);
  const ranges = new Map<string, TextRange[]>();
  return (anchor) => {
    const { passageId, start, end } = anchor;
    const passage = passages.get(passageId);
    if (!passage || passage.kind === "table_row") return keyOf(anchor);
    const sentences = ranges.get(passageId) ?? splitSentences(passage.text, source.language);
    ranges.set(passageId, sentences);
    const touched = sentences.filter((range) => range.start < end && start < range.end);
    return `${passageId}:${touched.map((range) => range.start).join()}`;
  };
}

/** Page, section and exact words an anchor stands for. */
export function sourceLocator(
  source: SourceDocument,
): (anchor: Anchor) => Omit<SourceNote, "number"> {
  const passages = indexPassages(source);
  const titles = new Map(source.sections.map(({ id, title }) => [id, title]));
  return (anchor) => {
    const quote = quoteOf(passages, anchor);
    const passage = passages.get(anchor.passageId);
    const sectionId = passage?.sectionId ?? null;
    return {
      page: source.format === "pdf" && passage ? pageOf(passage, anchor) : null,
      section: sectionId === null ? null : (titles.get(sectionId) ?? null),
      quote,
    };
  };
}

/** A passage may run over a page break, so the page is that of the line the words begin on. */
function pageOf(passage: Passage, { start }: Anchor): number {
  const line = passage.lines.find((candidate) => candidate.start <= start && start < candidate.end);
  return line?.page ?? passage.page;
}

function keyOf({ passageId, start, end }: Anchor): string {
  return `${passageId}:${start}-${end}`;
}
