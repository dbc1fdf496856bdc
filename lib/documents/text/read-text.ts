import { buildPassages, type PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import type { DocumentContent } from "@/lib/documents/document-content";
import { headingNumber } from "@/lib/documents/heading-number";
import { joinCutParagraphs } from "@/lib/documents/join-cut-paragraphs";
import { detectLanguage } from "@/lib/documents/language";
import { levelsFromNumbers } from "@/lib/documents/levels-from-numbers";
import { readListMarker } from "@/lib/documents/list-marker";
import { mendGluedMarkers } from "@/lib/documents/mend-glued-markers";
import { joinWrapped } from "@/lib/documents/text/join-wrapped";
import { type PagedLine, readTextPages } from "@/lib/documents/text/text-pages";

/** A paragraph, and the level its underline gives it as a heading. */
type Paragraph = { lines: string[]; page: number; underline: 1 | 2 | null };

export async function readText(text: string): Promise<DocumentContent> {
  const { lines, pages, dropped } = readTextPages(text);
  const join = joinWrapped(lines.map((line) => line.text));
  const drafts = splitParagraphs(lines).map((paragraph) => draftOf(paragraph, join));
  const joined = joinCutParagraphs(levelsFromNumbers(mendGluedMarkers(drafts)));
  const { passages, sections } = buildPassages(joined.drafts);
  return {
    language: detectLanguage(text),
    passages,
    sections,
    pages: Array.from({ length: pages }, (_, index) => pageOf(lines, index + 1)),
    info: { title: null, author: null, url: null },
    pagesNeedingOcr: [],
    dropped,
    hidden: [],
    warnings: [],
  };
}

function pageOf(lines: PagedLine[], number: number): DocumentContent["pages"][number] {
  const characters = lines
    .filter(({ page }) => page === number)
    .reduce((sum, { text }) => sum + text.length, 0);
  return { number, width: 0, height: 0, characters, status: characters > 0 ? "text" : "blank" };
}

/** Blank lines part paragraphs; in a file without them, or where a line was clearly not wrapped, lines do. */
function splitParagraphs(lines: PagedLine[]): Paragraph[] {
  const width = wrapWidth(lines.map(({ text }) => text));
  const paragraphs: Paragraph[] = [];
  let previous: PagedLine | undefined;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const last = previous?.text ?? "";
    const rule = /^([=\-~*_#])\1{2,}$/.exec(line.text)?.[1];
    const isFull = last !== "" && last.length > 0.75 * width;
    // A page's end parts no sentence, but it may part two paragraphs.
    const isEnded = previous?.page !== line.page && /[.!?。！？]$/.test(last);
    const goesOn = isFull && !isEnded && !startsAnew(line.text);
    if (rule !== undefined) {
      if (current?.lines.length === 1 && last !== "" && /[=\-~]/.test(rule))
        current.underline = rule === "=" ? 1 : 2;
    } else if (line.text !== "" && current && goesOn) current.lines.push(line.text);
    else if (line.text !== "")
      paragraphs.push({ lines: [line.text], page: line.page, underline: null });
    previous = rule === undefined ? line : undefined;
  }
  return paragraphs;
}

/** Column at which the file wraps its lines; endless where it does not wrap. */
function wrapWidth(lines: string[]): number {
  const lengths = lines
    .filter((line) => line !== "")
    .map((line) => line.length)
    .sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const nearLongest = lengths.filter((length) => length > 0.75 * longest).length;
  return longest <= 120 && nearLongest > 0.3 * lengths.length ? longest : Infinity;
}

function startsAnew(line: string): boolean {
  return readListMarker(line) !== null || headingNumber(line) !== null || isCaption(line);
}

function draftOf(
  { lines, page, underline }: Paragraph,
  join: (lines: string[]) => string,
): PassageDraft {
  const text = join(lines);
  const draft = { text, page, lines: [] };
  if (underline !== null || looksLikeHeading(text)) {
    const level = headingNumber(text)?.depth ?? underline ?? 1;
    return { ...draft, kind: "heading", headingLevel: level };
  }
  if (isCaption(text)) return { ...draft, kind: "caption" };
  const marker = readListMarker(text);
  if (!marker) return { ...draft, kind: "paragraph" };
  const list = { depth: 0, marker: marker.marker };
  return { ...draft, kind: "list_item", text: text.slice(marker.textStart), list };
}

/** Short, not a sentence, and numbered, in capitals or in title case. */
function looksLikeHeading(text: string): boolean {
  const isChinese = /\p{Script=Han}/u.test(text);
  if (text.length > (isChinese ? 30 : 80) || /[.!?;:,。！？；：，、]$/.test(text)) return false;
  const number = headingNumber(text);
  if (number) return number.isChinese || number.depth > 2 || /^\d{1,2}\.?\s+\p{Lu}/u.test(text);
  if (readListMarker(text)) return false;
  if (isChinese) return text.length <= 20 && !/[，。；：]/.test(text);
  const words = text.split(" ").filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}
