import type { PassageKind } from "@/lib/documents/schema";
import type { PassageDraft } from "@/lib/documents/build-passages";
import { type Block, blockBold, firstLine } from "@/lib/documents/pdf/block";
import { findHeadings } from "@/lib/documents/pdf/headings";
import { joinLines } from "@/lib/documents/pdf/join-text";
import { ListDepth } from "@/lib/documents/pdf/list-depth";
import type { OutlineEntry } from "@/lib/documents/pdf/outline";
import type { TextStyle } from "@/lib/documents/pdf/text-style";
import type { Vocabulary } from "@/lib/documents/pdf/vocabulary";

type Context = {
  style: TextStyle;
  outline: OutlineEntry[];
  vocabulary: Vocabulary;
  chinese: boolean;
};

/** "Table 2. Doses", "Box 1 Criteria", "表1 剂量"; "Table 1 presents …" is running text. */
const CAPTION =
  /^(?:table|figure|fig\.?|box|exhibit|chart|appendix table|附?表|附?图|框)\s?[A-Z]?\d{1,3}(?:[-–.]\d{1,2})?(?:\s?[.:：|]|\s+(?=[^\p{Ll}\s])|(?=\p{Script=Han}))/iu;
const LONGEST_CAPTION = 400;
const FOOTNOTE_MARK = /^(?:[*†‡§¶‖#]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|[ᵃ-ᵛ]|注[:：])/u;

export function draftPassages(blocks: Block[], context: Context): PassageDraft[] {
  const joined = blocks.map((block) => ({ block, ...joinLines(block.lines, context) }));
  const headings = findHeadings(joined, context);
  const depths = new ListDepth();
  return joined.map(({ block, text, lines }, index): PassageDraft => {
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
    return kind === "list_item" ? asListItem(draft, { block, depths }) : draft;
  });
}

type Candidate = { block: Block; text: string; isHeading: boolean; style: TextStyle };

function kindOf({ block, text, isHeading, style }: Candidate): PassageKind {
  if (isCaption(text)) return "caption";
  if (isHeading) return "heading";
  if (FOOTNOTE_MARK.test(text) && firstLine(block).size < 0.93 * style.bodySize) return "footnote";
  return block.marker ? "list_item" : "paragraph";
}

function isCaption(text: string): boolean {
  if (!CAPTION.test(text) || text.length > LONGEST_CAPTION) return false;
  // The i flag above folds \p{Ll}; a verb in small letters or a Chinese full stop tells running text.
  const rest = text.replace(/^\p{L}+\.?\s?[\p{L}\d.–-]+\s?/u, "");
  return !/^\p{Ll}/u.test(rest) && !/。$/.test(text);
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
