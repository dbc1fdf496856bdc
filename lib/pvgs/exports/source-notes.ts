import { indexPassages, quoteOf } from "@/lib/documents/quote";
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

/** Numbers every place the claims lead to, in reading order; claims resting on the same words share a number. */
export function numberSources(document: PvgDocument, source: SourceDocument): SourceNotes {
  const locate = sourceLocator(source);
  const numbers = new Map<string, number>();
  const notes: SourceNote[] = [];
  for (const claim of claimsOf(document)) {
    for (const anchor of [...claim.anchors, ...(claim.derived?.inputs ?? [])]) {
      if (numbers.has(keyOf(anchor))) continue;
      numbers.set(keyOf(anchor), notes.length + 1);
      notes.push({ number: notes.length + 1, ...locate(anchor) });
    }
  }
  return {
    notes,
    numbersOf: (anchors) => [
      ...new Set(
        anchors.map((anchor) => numbers.get(keyOf(anchor))).filter((found) => found !== undefined),
      ),
    ],
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
