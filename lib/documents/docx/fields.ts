import type { XmlElement } from "@/lib/documents/docx/parse-xml";
import { symbolCharacter } from "@/lib/documents/symbol-font";

const CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

type Field = { code: string; part: "code" | "result"; hasResult: boolean };

/** Follows fields such as page numbers and references: their codes are no text, their results are. */
export class Fields {
  private readonly open: Field[] = [];

  /** Whether what comes next is shown. */
  get isShown(): boolean {
    return this.open.every(({ part }) => part === "result");
  }

  /** Takes note of a `w:fldChar`; returns what a field without a stored result shows. */
  mark({ attributes }: XmlElement): string {
    const type = attributes["w:fldCharType"];
    const field = this.open.at(-1);
    if (type === "begin") this.open.push({ code: "", part: "code", hasResult: false });
    else if (type === "separate" && field) field.part = "result";
    else if (type === "end" && field) {
      this.open.pop();
      if (!field.hasResult && this.isShown) return computedText(field.code);
    }
    return "";
  }

  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field?.part === "code") field.code += text;
  }

  addResult(text: string): void {
    const field = this.open.at(-1);
    if (field && text.trim() !== "") field.hasResult = true;
  }

  /** A code never goes on in the next paragraph; a field left open must not swallow the rest of the document. */
  endParagraph(): void {
    while (this.open.at(-1)?.part === "code") this.open.pop();
  }
}

/** SYMBOL 179 \f "Symbol" is ≥, EQ \o\ac(○,1) is ① and EQ \f(1,2) is 1/2. */
function computedText(code: string): string {
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*?\\f\s*"?([^"\\]+))?/i.exec(code);
  if (symbol) {
    const value = Number(symbol[1]);
    const known = symbolCharacter(0xf000 + value, symbol[2] ?? "Symbol");
    return known ?? (value >= 0x20 ? String.fromCodePoint(value) : "");
  }
  const overlaid = /^\s*EQ\s*\\o(?:\\a[clr])?\s*[(（]\s*[○〇◯]\s*[,，;]\s*(.{1,3}?)\s*[)）]/i.exec(
    code,
  );
  if (overlaid) return CIRCLED[Number(overlaid[1])] ?? overlaid[1] ?? "";
  const fraction = /^\s*EQ\s*\\f\s*[(（]\s*(.+?)\s*[,，;]\s*(.+?)\s*[)）]\s*$/i.exec(code);
  return fraction ? `${fraction[1]}/${fraction[2]}` : "";
}
