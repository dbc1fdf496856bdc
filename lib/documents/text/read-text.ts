import { buildPassages, type PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import type { DocumentContent } from "@/lib/documents/document-content";
import { headingNumber } from "@/lib/documents/heading-number";
import { joinPrinted } from "@/lib/documents/html/inline-text";
import { detectLanguage } from "@/lib/documents/language";
import { levelsFromNumbers } from "@/lib/documents/levels-from-numbers";
import { readListMarker } from "@/lib/documents/list-marker";

export async function readText(text: string): Promise<DocumentContent> {
  const drafts = splitParagraphs(text).map(draftOf);
  const { passages, sections } = buildPassages(levelsFromNumbers(drafts));
  return {
    language: detectLanguage(text),
    passages,
    sections,
    pages: [{ number: 1, width: 0, height: 0, characters: text.length, status: "text" }],
    info: { title: null, author: null, url: null },
    pagesNeedingOcr: [],
    dropped: [],
    hidden: [],
    warnings: [],
  };
}

/** Blank lines part paragraphs; in a file without them, or where a line was clearly not wrapped, lines do. */
function splitParagraphs(text: string): string[] {
  const lines = text
    .split(/\r\n?|[\n\f\v\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, " ").trim());
  const width = wrapWidth(lines);
  const paragraphs: string[][] = [];
  let previous = "";
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const goesOn = previous !== "" && previous.length > 0.75 * width && !startsAnew(line);
    if (line !== "" && current && goesOn) current.push(line);
    else if (line !== "") paragraphs.push([line]);
    previous = line;
  }
  return paragraphs.map(joinPrinted);
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

function draftOf(text: string): PassageDraft {
  const draft = { text, page: 1, lines: [] };
  if (looksLikeHeading(text)) {
    return { ...draft, kind: "heading", headingLevel: headingNumber(text)?.depth ?? 1 };
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
