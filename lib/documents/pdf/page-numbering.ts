import type { TextLine } from "@/lib/documents/pdf/text-line";

const PAGE_NUMBER =
  /^[-–—·.~∙•|[(（\s]*(?:第\s*|page\s*|p\.\s*|页码?[:：]?\s*)?((?<![a-z])[ivxlc]{1,7}(?![a-z\d])|(?:[a-z]{1,2}[-–.]?|\d{1,2}[-–])?\d{1,4})(?:\s*页)?(?:\s*[(（,，]?\s*(?:of|\/|共)\s*\d{1,4}\s*页?[)）]?)?[-–—·.~∙•|\])）\s]*$/i;

/** With ornaments and spaces around it. */
const LONGEST_NUMBER = 40;
/** The first and the last number of a head; numbers within it are dates and volumes. */
const FIRST_NUMBER = /(?<=^\D{0,8})\d{1,4}(?!\d)/;
const LAST_NUMBER = /(?<!\d)\d{1,4}(?=\D{0,8}$)/;

/** How the numbers printed on pages relate to the pages' places in the file. */
export class PageNumbering {
  private readonly offsets: Set<number>;

  /** `lines`: heads and feet of all pages; `least`: on so many pages the relation must hold. */
  constructor(lines: TextLine[], least: number) {
    const pagesByOffset = new Map<number, Set<number>>();
    for (const { text, page } of lines) {
      const alone = pageNumber(text);
      const values = alone === null ? numbersIn(text) : [alone];
      for (const value of values) {
        const pages = pagesByOffset.get(value - page) ?? new Set();
        pagesByOffset.set(value - page, pages.add(page));
      }
    }
    this.offsets = new Set(
      [...pagesByOffset].filter(([, pages]) => pages.size >= least).map(([offset]) => offset),
    );
  }

  isNumberOf(value: number, page: number): boolean {
    return this.offsets.has(value - page);
  }

  /** The line's text, and the same with the page's number at its beginning or end taken out. */
  withoutNumber({ text, page }: TextLine): string[] {
    const hide = (digits: string) => (this.isNumberOf(Number(digits), page) ? "#" : digits);
    return [...new Set([text, text.replace(FIRST_NUMBER, hide), text.replace(LAST_NUMBER, hide)])];
  }
}

/** The number of a line that prints nothing else: "12", "- 12 -", "xii", "第 12 页", "Page 3 of 40", "e123", "2-14". */
export function pageNumber(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const value = PAGE_NUMBER.exec(text.trim())?.[1];
  if (!value) return null;
  const digits = /\d+$/.exec(value)?.[0];
  if (digits) return Number(digits);
  return ROMAN_NUMBER.test(value) ? romanNumber(value.toLowerCase()) : null;
}

function numbersIn(text: string): number[] {
  const outer = [FIRST_NUMBER.exec(text)?.[0], LAST_NUMBER.exec(text)?.[0]];
  return outer.filter((digits) => digits !== undefined).map(Number);
}

const ROMAN_NUMBER = /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}
