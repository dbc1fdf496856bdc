import { isCaption } from "@/lib/documents/caption";
import type { DocxBlock, ParagraphBlock } from "@/lib/documents/docx/docx-block";
import type { DocxParagraph } from "@/lib/documents/docx/read-paragraph";
import { isCaptionStyle, isTitleStyle } from "@/lib/documents/docx/style-names";
import { findHeadings } from "@/lib/documents/find-headings";

/** Whole instructions are also given heading styles, for the look of them. */
const LONGEST_HEADING = 250;
const LONGEST_SENTENCE = { en: 90, zh: 40 };
/** A document with so many marked headings uses the outline throughout. */
const OUTLINE_HEADINGS = 3;

/** Levels of the paragraphs that are headings, by index: Word's own outline where the document uses it, else the look. */
export function headingLevels(blocks: DocxBlock[]): Map<number, number> {
  const marked = new Map<number, number>();
  for (const [index, block] of blocks.entries()) {
    const level = block.type === "paragraph" ? outlineLevel(block.paragraph) : undefined;
    if (level !== undefined) marked.set(index, level);
  }
  const outlined = [...marked.values()].filter((level) => level > 0).length;
  if (outlined >= OUTLINE_HEADINGS) return marked;
  const found = levelsByLook(blocks);
  // A short document may have one or two headings, all of them marked.
  return outlined > 0 && found.size <= OUTLINE_HEADINGS * outlined ? marked : found;
}

/** From 1, the title being above all at 0. */
function outlineLevel({ style, text, isContents }: DocxParagraph): number | undefined {
  if (text === "" || isContents || isCaptionStyle(style.name ?? "")) return undefined;
  if (isTitleStyle(style.name ?? "")) return 0;
  const level = style.outlineLevel;
  if (level === undefined || level >= 9 || text.length > LONGEST_HEADING) return undefined;
  return isLongSentence(text) ? undefined : level + 1;
}

function isLongSentence(text: string): boolean {
  const longest = /\p{Script=Han}/u.test(text) ? LONGEST_SENTENCE.zh : LONGEST_SENTENCE.en;
  return text.length > longest && /[.!?;。！？；][)\]”’"'）」』]*$/.test(text);
}

function levelsByLook(blocks: DocxBlock[]): Map<number, number> {
  const paragraphs = blocks.flatMap((block, index) =>
    block.type === "paragraph" && block.paragraph.text !== "" ? [{ index, block }] : [],
  );
  const bodySize = usualSize(paragraphs.map(({ block }) => block.paragraph));
  const found = findHeadings(
    paragraphs.map(({ block, block: { paragraph, marker } }, index) => ({
      ...paragraph,
      text: isInList(paragraphs, index) ? paragraph.text : numberedText(block),
      lineCount: 1,
      isTagged: false,
      isExcluded: paragraph.isContents || marker?.text === "•" || isCaption(paragraph.text),
    })),
    { bodySize, titles: [], pageCount: 0 },
  );
  return new Map([...found].map(([place, level]) => [paragraphs[place]?.index ?? -1, level]));
}

/** Items follow one another directly; between headings there is text. */
function isInList(paragraphs: { block: ParagraphBlock }[], index: number): boolean {
  const marker = paragraphs[index]?.block.marker;
  const neighbours = [paragraphs[index - 1], paragraphs[index + 1]];
  return (
    marker !== null &&
    marker !== undefined &&
    neighbours.some((neighbour) => neighbour?.block.marker?.level === marker.level)
  );
}

/** A heading's automatic number is printed, so it belongs to its text. */
export function numberedText({ paragraph: { text }, marker }: ParagraphBlock): string {
  if (!marker || marker.text === "•") return text;
  const isTight = /[、）：]$/.test(marker.text);
  return `${marker.text}${isTight ? "" : " "}${text}`;
}

function usualSize(paragraphs: DocxParagraph[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of paragraphs)
    weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0];
}
