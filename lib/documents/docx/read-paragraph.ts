import type { DocxContext } from "@/lib/documents/docx/docx-context";
import {
  child,
  childElements,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { type DocxStyle, readParagraphStyle, readRunStyle } from "@/lib/documents/docx/styles";
import { symbolText } from "@/lib/documents/docx/symbol-text";
import { toSuperscript } from "@/lib/documents/superscript";

export type DocxParagraph = {
  text: string;
  style: DocxStyle;
  /** Of most of its characters, in points. */
  size: number;
  /** Share of bold characters, 0 to 1. */
  bold: number;
  /** A row of a table of contents. */
  isContents: boolean;
};

/** Deleted and moved-away text, fields' codes, comments, and the older of two alternatives. */
const SKIPPED = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:instrText",
  "w:delText",
  "mc:Fallback",
  "w:txbxContent",
  "w:commentReference",
]);
const TINY_POINTS = 2;

export function readParagraph(paragraph: XmlElement, context: DocxContext): DocxParagraph {
  const properties = child(paragraph, "w:pPr");
  const base = context.styles.resolve(childValue(properties, "w:pStyle"));
  const style: DocxStyle = { ...base, ...readParagraphStyle(properties) };
  const runs = new RunCollector(style, context);
  runs.collect(paragraph);
  const codes = findAll(paragraph, "w:instrText").map(({ children }) => children.join(""));
  return {
    ...runs.result(),
    style,
    isContents:
      /^toc\b/i.test(base.name ?? "") || codes.some((code) => /\b(?:PAGEREF|TOC)\b/.test(code)),
  };
}

class RunCollector {
  private text = "";
  private boldCharacters = 0;
  private readonly sizes = new Map<number, number>();

  constructor(
    private readonly style: DocxStyle,
    private readonly context: DocxContext,
  ) {}

  collect(element: XmlElement): void {
    for (const part of childElements(element)) {
      if (SKIPPED.has(part.name)) continue;
      if (part.name === "w:r") this.addRun(part);
      else if (part.name === "m:t") this.add(part.children.join(""), this.style);
      else this.collect(part);
    }
  }

  result(): { text: string; size: number; bold: number } {
    const text = this.text.replace(/\s+/g, " ").trim();
    const [size] = [...this.sizes].reduce(
      (a, b) => (b[1] > a[1] ? b : a),
      [this.style.size ?? 10, 0],
    );
    const bold = text === "" ? 0 : Math.min(1, this.boldCharacters / text.length);
    return { text, size, bold: Math.round(bold * 100) / 100 };
  }

  private addRun(run: XmlElement): void {
    const properties = child(run, "w:rPr");
    const named = childValue(properties, "w:rStyle");
    const style: DocxStyle = {
      ...this.style,
      ...(named
        ? onlyRunStyle(this.context.styles.resolve(named), this.context.styles.resolve(undefined))
        : {}),
      ...readRunStyle(properties),
    };
    const text = this.runText(run);
    const isTiny = (style.size ?? 10) < TINY_POINTS;
    if (style.hidden || isTiny) {
      if (text.trim()) this.context.hide(text.trim(), style.hidden ? "not_displayed" : "tiny");
      return;
    }
    this.add(style.raised ? toSuperscript(text) : text, style);
    // A drawing's text box is read where its anchor stands, as paragraphs of its own.
    for (const part of childElements(run)) {
      if (part.name === "mc:AlternateContent") this.collect(part);
    }
  }

  private runText(run: XmlElement): string {
    return childElements(run)
      .map((part) => {
        if (part.name === "w:t") return part.children.join("");
        if (part.name === "w:tab" || part.name === "w:br" || part.name === "w:cr") return " ";
        if (part.name === "w:noBreakHyphen") return "-";
        if (part.name === "w:sym") return symbolText(part.attributes);
        if (part.name === "w:footnoteReference" || part.name === "w:endnoteReference") {
          return toSuperscript(this.context.noteNumber(part));
        }
        return "";
      })
      .join("");
  }

  private add(text: string, { size, bold }: DocxStyle): void {
    this.text += text;
    const characters = text.trim().length;
    if (bold) this.boldCharacters += characters;
    if (size !== undefined) this.sizes.set(size, (this.sizes.get(size) ?? 0) + characters);
  }
}

/** What a character style sets itself, without the document's defaults it inherits. */
function onlyRunStyle(style: DocxStyle, defaults: DocxStyle): DocxStyle {
  const own: DocxStyle = {};
  if (style.bold !== undefined) own.bold = style.bold;
  if (style.hidden !== undefined) own.hidden = style.hidden;
  if (style.raised !== undefined) own.raised = style.raised;
  if (style.size !== undefined && style.size !== defaults.size) own.size = style.size;
  return own;
}
