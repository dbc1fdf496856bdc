import type { LineBox } from "@/lib/documents/schema";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { Vocabulary } from "@/lib/documents/pdf/vocabulary";

const WIDE = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;
const HAN_OR_WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

const FULL_WIDTH_MARK = /[\u3000-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff3d\uff5b-\uff5e]/;

export type JoinContext = {
  vocabulary: Vocabulary;
  chinese: boolean;
  /** Right edge of a table's cell: a line that ends well before it was ended on purpose. */
  cellRight?: number;
  /** Room for words between the walls of a cell, where they are drawn: tells more than its right edge. */
  cellWidth?: number;
};

/** An address of the web that stops at one of its own dots or strokes. */
const BROKEN_ADDRESS = /(?:https?:\/\/|www\.)\S*[./_=]$/;

const OPEN_ADDRESS = /(?:https?:\/\/|www\.)[^\s()]*$/;

/** Words that a dash or slash joins, parted at the line's end. */
const BROKEN_WORD = /[^\s][-–/]$/u;

/** A sign that its number follows: "≥" + "40%". */
const COMPARES = /[≥≤＞＜≧≦><=＝±]$/u;

/** Something with what it is made of in brackets, as items of a list are: 蒸山药（山药 50g）. */
const DESCRIBED = /^[^（(）)]+[（(][^（(）)]+[）)]$/u;
const FEWEST_ITEMS = 3;

/** One passage's text from its lines, with the stretch each line takes up in it. */
export function joinLines(
  lines: TextLine[],
  context: JoinContext,
): { text: string; lines: LineBox[] } {
  const { vocabulary, chinese } = context;
  let text = "";
  const boxes: LineBox[] = [];
  // Lines of one form are items, also where one of them fills its cell.
  const areItems =
    context.cellWidth !== undefined &&
    lines.length >= FEWEST_ITEMS &&
    lines.every((line) => DESCRIBED.test(line.text.trim()));
  let previous: TextLine | undefined;
  for (const line of lines) {
    const printed = chinese ? mendChinese(line.text) : line.text.replace(/\s+/g, " ");
    const isItem =
      previous &&
      (areItems || isShort(previous, { next: printed, context })) &&
      !BROKEN_WORD.test(text) &&
      !isBrokenComparison(text, { next: printed, chinese });
    if (previous?.divided) text += hyphenBetween(text, { next: printed, vocabulary });
    else text += isItem ? " " : separator(text, { next: printed, chinese });
    const start = text.length;
    text += printed;
    boxes.push({ page: line.page, box: line.box, start, end: text.length });
    previous = line;
  }
  // A hyphen at the very end was printed as one.
  if (previous?.divided) text += "-";
  const lastBox = boxes.at(-1);
  if (lastBox) lastBox.end = text.length;
  return { text, lines: boxes };
}

/** Whether a line of a cell ends although what follows would have fitted: what follows is an item of its own. */
function isShort(
  { box, size }: TextLine,
  { next, context: { cellRight, cellWidth } }: { next: string; context: JoinContext },
): boolean {
  if (cellWidth === undefined) return cellRight !== undefined && cellRight - box[2] > 1.8 * size;
  if (/^[(（]/u.test(next)) return false;
  return cellWidth - (box[2] - box[0]) > (unitWidth(next) + 0.2) * size;
}

/** In ems: how much of the text cannot be parted at a line's end. A mark is never the first of a line. */
function unitWidth(text: string): number {
  const unit = /^["'“‘《【「]*(?:[\x21-\x7e]+|.)[，。、；：！？）》】」”’]*/u.exec(text)?.[0] ?? "";
  return [...unit].reduce((sum, character) => sum + (character < "\x7f" ? 0.55 : 1), 0);
}

/** The hyphens of a web address are its own. */
function hyphenBetween(
  text: string,
  { next, vocabulary }: { next: string; vocabulary: Vocabulary },
): string {
  return OPEN_ADDRESS.test(text) ? "-" : vocabulary.hyphenBetween(text, next);
}

function separator(text: string, { next, chinese }: { next: string; chinese: boolean }): string {
  if (text === "") return "";
  const before = text.at(-1) ?? "";
  const after = next[0] ?? "";
  if (WIDE.test(before) && WIDE.test(after)) return "";
  if (HAN_OR_WIDE.test(before) && HAN_OR_WIDE.test(after)) return "";
  // Full-width punctuation brings its own white space.
  if (FULL_WIDTH_MARK.test(before) || FULL_WIDTH_MARK.test(after)) return "";
  if (chinese && isBrokenDecimal(text, next)) return "";
  if (isBrokenComparison(text, { next, chinese })) return "";
  if (BROKEN_ADDRESS.test(text) && /^[a-z\d]\S*[./]/.test(next)) return "";
  // A dash or slash at a line's end was printed where the line was broken: "1–" + "3 months", "and/" + "or".
  if (BROKEN_WORD.test(text) && /^[\p{L}\d]/u.test(next)) return "";
  // A unit's denominator: "mL/" + "(min·1.73 m²)".
  if (/\p{L}\/$/u.test(text) && /^\([\p{L}\d]/u.test(next)) return "";
  return " ";
}

/** Chinese sets no space between a sign and its number; English texts do either. */
function isBrokenComparison(
  text: string,
  { next, chinese }: { next: string; chinese: boolean },
): boolean {
  if (!chinese) return false;
  const isBehind = COMPARES.test(text) && /^\d/.test(next);
  return isBehind || (/\p{Script=Han}$/u.test(text) && /^[≥≤＞＜≧≦><]\s?\d/u.test(next));
}

function isBrokenDecimal(text: string, next: string): boolean {
  return /\d\.$/.test(text) && /^\d/.test(next);
}

/** Justified Chinese comes with spaces between its characters, and decimals as "8. 5". */
export function mendChinese(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(
      /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]) (?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g,
      "",
    )
    .replace(/(?<=.\d\.) (?=\d)/g, "");
}
