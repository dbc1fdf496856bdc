import { toSuperscript } from "@/lib/documents/superscript";

const WIDE = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Marks and dates stand beside links that are otherwise all there is. */
const ALL_LINK = 0.8;

/** A line end of the file that is not one on the page. */
const SOFT_BREAK = "\u2028";

/** Gathers the running text of one block: white space folded, superscripts kept, bold counted. */
export class InlineText {
  private text = "";
  private boldCharacters = 0;
  private linkedCharacters = 0;

  add(
    value: string,
    { bold, raised, linked }: { bold: boolean; raised: boolean; linked: boolean },
  ): void {
    const folded = value.replace(/[ \t]*[\r\n]\s*/g, SOFT_BREAK).replace(/[^\S\u2028]+/g, " ");
    const printed = raised ? toSuperscript(folded.trim()) : folded;
    this.text += printed;
    if (bold) this.boldCharacters += printed.trim().length;
    if (linked) this.linkedCharacters += printed.trim().length;
  }

  lineBreak(): void {
    this.text += "\n";
  }

  /** Empties the buffer. Lines are kept apart only where they were broken on purpose. */
  take(): { lines: string[]; bold: number; linked: boolean } {
    const lines = this.text
      .split("\n")
      .map((line) => closeGaps(line.trim()).trim())
      .filter((line) => line !== "");
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    const bold = characters === 0 ? 0 : Math.min(1, this.boldCharacters / characters);
    const linked = characters > 0 && this.linkedCharacters >= ALL_LINK * characters;
    this.text = "";
    this.boldCharacters = 0;
    this.linkedCharacters = 0;
    return { lines, bold: Math.round(bold * 100) / 100, linked };
  }
}

/** Joins lines as the reader sees them: no space between Chinese characters. */
export function joinPrinted(lines: string[]): string {
  return lines.reduce((text, line) => {
    const touches = WIDE.test(text.at(-1) ?? "") && WIDE.test(line[0] ?? "");
    return text === "" || touches ? text + line : `${text} ${line}`;
  }, "");
}

/** A soft line end shows as a space, but not between Chinese characters. */
function closeGaps(line: string): string {
  return line
    .replace(
      /(.)[ \u2028]*\u2028[ \u2028]*(.)/gu,
      (_, before: string, after: string) =>
        before + (WIDE.test(before) && WIDE.test(after) ? "" : " ") + after,
    )
    .replace(/[ \u2028]+/g, " ");
}
