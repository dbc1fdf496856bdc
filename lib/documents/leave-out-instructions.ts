import type { DocumentContent } from "@/lib/documents/document-content";
import { speaksToProgram } from "@/lib/documents/instruction-like";
import type { IntakeReport, LineBox, Passage, Section } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";

type LeftOut = { page: number; text: string };

/**
 * Takes words that speak to a program out of the passages, so that nothing made of them can hold any: sentences from
 * the first such one to the end of its paragraph, since what follows belongs to it. They are listed instead.
 */
export function withoutInstructions(content: DocumentContent): DocumentContent {
  const left: LeftOut[] = [];
  const passages = content.passages.flatMap((passage) => {
    if (!speaksToProgram(passage.text)) return [passage];
    const kept = passage.table ? cutCells(passage, left) : cutPassage(passage, content, left);
    return kept ? [kept] : [];
  });
  const figures = content.figures?.map((figure) => {
    if (figure.altText === null || !speaksToProgram(figure.altText)) return figure;
    left.push({ page: figure.region?.page ?? 1, text: figure.altText });
    return { ...figure, altText: null };
  });
  for (const text of content.unprinted ?? [])
    if (speaksToProgram(text)) left.push({ page: 1, text });
  const info = content.info.title !== null && speaksToProgram(content.info.title);
  if (info && !left.some(({ text }) => text === content.info.title))
    left.push({ page: 1, text: content.info.title ?? "" });
  if (left.length === 0) return content;
  const dropped = left.map(({ page, text }) => ({
    ...{ page, kind: "instruction" as const },
    text: text.trim().slice(0, LONGEST_NOTE),
  }));
  return {
    ...withoutReferences({ ...content, figures }, passages),
    info: info ? { ...content.info, title: null } : content.info,
    dropped: [...content.dropped, ...dropped],
  };
}

const LONGEST_NOTE = 2_000;

/** Everything in a file that speaks to a program, seen or unseen. Scripts do by their nature. */
export function instructionsIn({
  dropped,
  hidden,
  trackedChanges = [],
}: Pick<DocumentContent, "dropped" | "hidden" | "trackedChanges">): LeftOut[] {
  const others: IntakeReport["dropped"] = dropped.filter(
    ({ kind }) => kind !== "instruction" && kind !== "script",
  );
  const suspects = [...hidden, ...others, ...trackedChanges.map((one) => ({ ...one, page: 1 }))];
  return [
    ...dropped.filter(({ kind }) => kind === "instruction"),
    ...suspects.filter(({ text }) => speaksToProgram(text)),
  ].map(({ page, text }) => ({ page, text }));
}

/** Where planted words may begin in the middle of a sentence: at marks they like, or behind a grade in brackets. */
const OPENING =
  /(?=["”'’\s]*(?:[}\]]\s*[}\]]|<\/?[|\w]|\[\/?[A-Z]{3,}|```|#{2,}\s))|(?<=(?:^|[.。!?！？])\s?[(（[【][^()（）]{2,120}[)）\]】])/gu;

/** Where the first sentence to a program begins; 0 if only the whole of the text speaks to one. */
function firstInstruction(text: string, { language }: Pick<DocumentContent, "language">): number {
  for (const { start, end } of splitSentences(text, language)) {
    const sentence = text.slice(start, end);
    if (!speaksToProgram(sentence)) continue;
    const openings = [...sentence.matchAll(OPENING)].map(({ index }) => index);
    const opening = openings.find((at) => speaksToProgram(sentence.slice(at)));
    const isSound = opening !== undefined && !speaksToProgram(sentence.slice(0, opening));
    return isSound ? start + opening : start;
  }
  return 0;
}

function cutPassage(passage: Passage, content: DocumentContent, left: LeftOut[]): Passage | null {
  const at = firstInstruction(passage.text, content);
  const text = passage.text.slice(0, at).trimEnd();
  left.push({ page: passage.page, text: passage.text.slice(text.length) });
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return {
    ...passage,
    text,
    lines: clip(passage.lines, (offset) => Math.min(offset, text.length)),
  };
}

const BETWEEN = " | ";

function cutCells(passage: Passage, left: LeftOut[]): Passage | null {
  const { table } = passage;
  if (!table) return null;
  const cells = table.cells.map((cell) => {
    if (!speaksToProgram(cell)) return cell;
    const text = cell.slice(0, firstInstruction(cell, { language: "en" })).trimEnd();
    left.push({ page: passage.page, text: cell.slice(text.length) });
    return text;
  });
  const isUncut = cells.every((cell, index) => cell === table.cells[index]);
  // Divided among the cells, or nothing else in them.
  if (isUncut || !cells.some((cell) => /[\p{L}\p{N}]/u.test(cell))) {
    if (isUncut) left.push({ page: passage.page, text: passage.text });
    return null;
  }
  const moved = (offset: number): number => {
    let [before, after] = [0, 0];
    for (const [index, cell] of table.cells.entries()) {
      const kept = cells[index]?.length ?? 0;
      if (offset <= before + cell.length) return after + Math.min(offset - before, kept);
      before += cell.length + BETWEEN.length;
      after += kept + BETWEEN.length;
    }
    return after - BETWEEN.length;
  };
  const lines = clip(passage.lines, moved);
  return { ...passage, text: cells.join(BETWEEN), lines, table: { ...table, cells } };
}

function clip(lines: LineBox[], moved: (offset: number) => number): LineBox[] {
  return lines
    .map((line) => ({ ...line, start: moved(line.start), end: moved(line.end) }))
    .filter(({ start, end }) => end > start);
}

/** Whatever named a passage that is gone, or a heading that was none. */
function withoutReferences(content: DocumentContent, passages: Passage[]): DocumentContent {
  const kept = new Map(passages.map((passage) => [passage.id, passage]));
  const known = (id: string | null): string | null => (id !== null && kept.has(id) ? id : null);
  const { sections, moved } = withoutSections(content.sections, kept);
  const inSection = (id: string | null): string | null => {
    const before = id === null ? undefined : moved.get(id);
    return before === undefined ? id : before;
  };
  const removedHeads = Map.groupBy(
    content.passages.filter(({ id, table }) => table?.header === true && !kept.has(id)),
    ({ table }) => table?.id,
  );
  return {
    ...content,
    sections,
    passages: passages.map((passage) => ({
      ...passage,
      sectionId: inSection(passage.sectionId),
    })),
    tables: content.tables?.map((table) => ({
      ...table,
      captionPassageId: known(table.captionPassageId),
      notePassageIds: table.notePassageIds.filter((id) => kept.has(id)),
      headerRows: table.headerRows - (removedHeads.get(table.id)?.length ?? 0),
      columns: table.columns.map((column) => ({
        ...column,
        path: column.path.filter((title) => !speaksToProgram(title)),
      })),
    })),
    figures: content.figures?.map(({ flow, ...figure }) => ({
      ...figure,
      captionPassageId: known(figure.captionPassageId),
      // A chart that lost a box is no longer certain.
      ...(flow?.nodes.every(({ passageIds }) => passageIds.every((id) => kept.has(id))) && {
        flow,
      }),
    })),
  };
}

/** A heading that spoke to a program opened no section: what stands below it belongs to the one before. */
function withoutSections(
  all: Section[],
  kept: Map<string, Passage>,
): { sections: Section[]; moved: Map<string, string | null> } {
  const moved = new Map<string, string | null>();
  const sections: Section[] = [];
  for (const section of all) {
    const heading = kept.get(section.headingPassageId);
    if (!heading) {
      moved.set(section.id, sections.at(-1)?.id ?? null);
      continue;
    }
    const isOrphan = section.parentId !== null && moved.has(section.parentId);
    const parent = sections.findLast(({ level }) => level < section.level);
    sections.push({
      ...section,
      title: speaksToProgram(section.title) ? heading.text : section.title,
      parentId: isOrphan ? (parent?.id ?? null) : section.parentId,
    });
  }
  return { sections, moved };
}
