import type { PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import type { DocxBlock, ParagraphBlock } from "@/lib/documents/docx/docx-block";
import { headingLevels, numberedText } from "@/lib/documents/docx/heading-levels";
import { isCaptionStyle } from "@/lib/documents/docx/style-names";
import { joinPrinted } from "@/lib/documents/html/inline-text";
import { ListDepth } from "@/lib/documents/list-depth";
import { readListMarker } from "@/lib/documents/list-marker";
import type { PlacedFigure } from "@/lib/documents/place-captions";
import type { SourceTable } from "@/lib/documents/schema";
import { splitAtMarkers } from "@/lib/documents/split-at-markers";
import { draftTable } from "@/lib/documents/table-grid-draft";

export type DocxDrafts = { drafts: PassageDraft[]; tables: SourceTable[]; figures: PlacedFigure[] };

/** `notes` are foot- and endnotes with their mark before them, in the order they are referred to. */
export function draftDocxPassages(blocks: DocxBlock[], notes: string[]): DocxDrafts {
  const levels = headingLevels(blocks);
  const depths = new ListDepth();
  const result: DocxDrafts = { drafts: [], tables: [], figures: [] };
  for (const [index, block] of blocks.entries()) {
    if (block.type === "table") {
      const { drafts, table } = draftTable(`t${result.tables.length + 1}`, block.rows);
      if (drafts.length > 0) result.tables.push(table);
      result.drafts.push(...drafts);
      continue;
    }
    const place = result.drafts.length;
    result.drafts.push(...paragraphDrafts(block, { level: levels.get(index), depths }));
    for (const { kind, altText } of block.paragraph.pictures)
      result.figures.push({ kind, altText, place });
  }
  for (const text of notes) result.drafts.push({ kind: "footnote", text, page: 1, lines: [] });
  return result;
}

type Placed = { level: number | undefined; depths: ListDepth };

function paragraphDrafts(block: ParagraphBlock, { level, depths }: Placed): PassageDraft[] {
  const { text, lines, bold, style } = block.paragraph;
  if (text === "") return [];
  const indent = style.indent ?? 0;
  if (level !== undefined) depths.reset();
  else if (!block.marker) depths.leave(indent);
  const draft = { text, page: 1, lines: [], bold };
  if (level !== undefined)
    return [{ ...draft, text: numberedText(block), kind: "heading", headingLevel: level }];
  if (!block.marker && (isCaption(text) || isShortCaption(block)))
    return [{ ...draft, kind: "caption" }];
  const [first = [], ...others] = splitAtMarkers(lines);
  return [
    firstDraft({ ...draft, text: joinPrinted(first) }, { marker: block.marker, depths, indent }),
    ...others.map((group) => plainDraft({ ...draft, text: joinPrinted(group) })),
  ];
}

type Unmarked = Omit<PassageDraft, "kind">;

function firstDraft(
  draft: Unmarked,
  {
    marker,
    depths,
    indent,
  }: { marker: ParagraphBlock["marker"]; depths: ListDepth; indent: number },
): PassageDraft {
  if (!marker) return plainDraft(draft);
  // Many documents nest their lists by indentation alone, all on Word's first level.
  const series = marker.text.replace(/\p{L}|\p{N}+/gu, "1");
  const depth = marker.level || depths.next({ series, ordinal: null }, indent);
  return { ...draft, kind: "list_item", list: { depth, marker: marker.text } };
}

function plainDraft(draft: Unmarked): PassageDraft {
  const printed = readListMarker(draft.text);
  if (!printed) return { ...draft, kind: "paragraph" };
  const list = { depth: 0, marker: printed.marker };
  return { ...draft, kind: "list_item", text: draft.text.slice(printed.textStart), list };
}

const LONGEST_CAPTION = 400;

/** Set in Word's caption style, and no longer than a caption is. */
function isShortCaption({ paragraph: { style, text } }: ParagraphBlock): boolean {
  return isCaptionStyle(style.name ?? "") && text.length <= LONGEST_CAPTION;
}
