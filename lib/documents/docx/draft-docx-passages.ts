import type { PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import type { DocxBlock } from "@/lib/documents/docx/docx-blocks";
import type { DocxParagraph } from "@/lib/documents/docx/read-paragraph";
import { findHeadings } from "@/lib/documents/find-headings";
import { inferHeaderRow } from "@/lib/documents/infer-header-row";
import { ListDepth } from "@/lib/documents/list-depth";
import { readListMarker } from "@/lib/documents/list-marker";
import { toSuperscript } from "@/lib/documents/superscript";

type Note = { number: number; text: string };

export function draftDocxPassages(blocks: DocxBlock[], notes: Note[]): PassageDraft[] {
  const levels = headingLevels(blocks);
  const depths = new ListDepth();
  let tables = 0;
  const drafts = blocks.flatMap((block, index): PassageDraft[] => {
    if (block.type === "table") return tableDrafts(block.rows, `t${++tables}`);
    return paragraphDraft(block, { level: levels.get(index), depths });
  });
  const footnotes = notes.map(({ number, text }): PassageDraft => ({
    kind: "footnote",
    text: `${toSuperscript(String(number))} ${text}`,
    page: 1,
    lines: [],
  }));
  return [...drafts, ...footnotes];
}

type ParagraphBlock = Extract<DocxBlock, { type: "paragraph" }>;

function paragraphDraft(
  { paragraph, marker }: ParagraphBlock,
  { level, depths }: { level: number | undefined; depths: ListDepth },
): PassageDraft[] {
  const { text, bold, style } = paragraph;
  if (text === "") return [];
  const indent = style.indent ?? 0;
  if (level !== undefined) depths.reset();
  else if (!marker) depths.leave(indent);
  const draft = { text, page: 1, lines: [], bold };
  if (level !== undefined) {
    // A heading's automatic number is printed, so it belongs to its text.
    const number = marker && marker.text !== "•" ? `${marker.text} ` : "";
    return [{ ...draft, text: number + text, kind: "heading", headingLevel: level }];
  }
  if (marker) {
    // Many documents nest their lists by indentation alone, all on Word's first level.
    const series = marker.text.replace(/\p{L}|\p{N}+/gu, "1");
    const depth = marker.level || depths.next({ series, ordinal: null }, indent);
    return [{ ...draft, kind: "list_item", list: { depth, marker: marker.text } }];
  }
  if (isCaption(text)) return [{ ...draft, kind: "caption" }];
  const printed = readListMarker(text);
  if (!printed) return [{ ...draft, kind: "paragraph" }];
  const list = { depth: 0, marker: printed.marker };
  return [{ ...draft, kind: "list_item", text: text.slice(printed.textStart), list }];
}

function tableDrafts(rows: { cells: string[]; header: boolean }[], id: string): PassageDraft[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const headers = inferHeaderRow(filled);
  return filled.map(({ cells }, row) => ({
    kind: "table_row",
    text: cells.join(" | "),
    page: 1,
    lines: [],
    table: { id, row, header: headers[row] ?? false, cells },
  }));
}

/** Word's own outline where the document uses it, else type size and weight. */
function headingLevels(blocks: DocxBlock[]): Map<number, number> {
  const marked = new Map<number, number>();
  for (const [index, block] of blocks.entries()) {
    const level = block.type === "paragraph" ? outlineLevel(block.paragraph) : undefined;
    if (level !== undefined) marked.set(index, level);
  }
  const hasOutline = [...marked.values()].some((level) => level > 0);
  if (hasOutline) return marked;
  const paragraphs = blocks.flatMap((block, index) =>
    block.type === "paragraph" && block.paragraph.text !== "" ? [{ index, ...block }] : [],
  );
  const bodySize = usualSize(paragraphs.map(({ paragraph }) => paragraph));
  const found = findHeadings(
    paragraphs.map(({ paragraph, marker }) => ({
      ...paragraph,
      lineCount: 1,
      isTagged: false,
      isExcluded: paragraph.isContents || marker?.text === "•" || isCaption(paragraph.text),
    })),
    { bodySize, titles: [], pageCount: 0 },
  );
  return new Map([...found].map(([place, level]) => [paragraphs[place]?.index ?? -1, level]));
}

/** From 1, the title being above all. */
function outlineLevel({ style, text, isContents }: DocxParagraph): number | undefined {
  if (text === "" || isContents) return undefined;
  const name = (style.name ?? "").toLowerCase();
  if (name === "title" || name === "标题") return 0;
  const named = /^(?:heading|标题)\s*([1-9])$/.exec(name)?.[1];
  if (named) return Number(named);
  const outline = style.outlineLevel;
  return outline !== undefined && outline < 9 ? outline + 1 : undefined;
}

function usualSize(paragraphs: DocxParagraph[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of paragraphs)
    weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0];
}
