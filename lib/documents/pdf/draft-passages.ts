import type { PassageKind } from "@/lib/documents/schema";
import type { PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import { findHeadings, type StyledText } from "@/lib/documents/find-headings";
import { type Block, blockBold, firstLine } from "@/lib/documents/pdf/block";
import { isContentsRow } from "@/lib/documents/pdf/contents-pages";
import { joinLines, type JoinContext } from "@/lib/documents/pdf/join-text";
import { ListDepth } from "@/lib/documents/list-depth";
import type { OutlineEntry } from "@/lib/documents/pdf/outline";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { TextStyle } from "@/lib/documents/pdf/text-style";
import { tablePassages } from "@/lib/documents/pdf/tables/table-passages";

type Context = JoinContext & {
  style: TextStyle;
  outline: OutlineEntry[];
  pageCount: number;
  /** Lines of tables that are pictures only: their titles of columns are no headings of the text. */
  pictured: Set<TextLine>;
};

const FOOTNOTE_MARK = /^(?:[*†‡§¶‖#]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|[ᵃ-ᵛ]|注[:：])/u;

export function draftPassages(blocks: Block[], context: Context): PassageDraft[] {
  const joined = blocks.map((block) => ({ block, ...joinLines(block.lines, context) }));
  const headings = findHeadings(
    joined.map((one) => asStyledText(one, context)),
    {
      bodySize: context.style.bodySize,
      titles: context.outline.map(({ title }) => title),
      pageCount: context.pageCount,
    },
  );
  const depths = new ListDepth();
  return joined.flatMap(({ block, text, lines }, index): PassageDraft[] => {
    if (block.table) return tablePassages(block.table, context);
    const headingLevel = headings.get(index);
    const kind = kindOf({
      block,
      text,
      isHeading: headingLevel !== undefined,
      style: context.style,
    });
    const draft: PassageDraft = {
      kind,
      text,
      page: firstLine(block).page,
      lines,
      bold: Math.round(blockBold(block) * 100) / 100,
      ...(headingLevel === undefined ? {} : { headingLevel }),
    };
    if (kind === "heading") depths.reset();
    else if (kind !== "list_item") depths.leave(firstLine(block).box[0]);
    return [kind === "list_item" ? asListItem(draft, { block, depths }) : draft];
  });
}

function asStyledText(
  { block, text }: { block: Block; text: string },
  { pictured }: Context,
): StyledText {
  const isBullet = block.marker?.kind === "bullet" || block.marker?.kind === "dash";
  return {
    text,
    size: firstLine(block).size,
    bold: blockBold(block),
    lineCount: block.lines.length,
    italic: block.lines.every(({ runs }) => runs.every(({ italic }) => italic)),
    isTagged: block.lines.every(({ headingTag }) => headingTag !== null),
    isExcluded:
      block.table !== undefined ||
      isBullet ||
      block.lines.some((line) => isContentsRow(line.text) || pictured.has(line)),
  };
}

type Candidate = { block: Block; text: string; isHeading: boolean; style: TextStyle };

function kindOf({ block, text, isHeading, style }: Candidate): PassageKind {
  if (isCaption(text)) return "caption";
  if (isHeading) return "heading";
  if (FOOTNOTE_MARK.test(text) && firstLine(block).size < 0.93 * style.bodySize) return "footnote";
  return block.marker ? "list_item" : "paragraph";
}

/** Moves the marker out of the text; the marker is kept, so nothing printed is lost. */
function asListItem(
  draft: PassageDraft,
  { block, depths }: { block: Block; depths: ListDepth },
): PassageDraft {
  const marker = block.marker;
  if (!marker || marker.textStart >= draft.text.length) return draft;
  const cut = marker.textStart;
  return {
    ...draft,
    text: draft.text.slice(cut),
    lines: draft.lines.map((line) => ({
      ...line,
      start: Math.max(0, line.start - cut),
      end: Math.max(0, line.end - cut),
    })),
    list: { depth: depths.next(marker, firstLine(block).box[0]), marker: marker.marker },
  };
}
