import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { equationText } from "@/lib/documents/docx/equation-text";
import {
  child,
  childElements,
  childValue,
  ownText,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { type DocxPicture, readPictures } from "@/lib/documents/docx/pictures";
import { runText } from "@/lib/documents/docx/run-text";
import { type DocxStyle, readRunStyle } from "@/lib/documents/docx/styles";
import { symbolFontText } from "@/lib/documents/docx/symbol-text";
import { toSuperscript } from "@/lib/documents/superscript";

/** Properties, moved-away text (listed where it went), and the older of two alternatives. */
const SKIPPED = new Set([
  "w:moveFrom",
  "w:pPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:smartTagPr",
  "w:fldData",
  "mc:Fallback",
  "w:txbxContent",
]);
const PICTURES = new Set(["w:drawing", "w:pict", "w:object"]);
const TINY_POINTS = 2;
/** A smaller letter set higher than the line is a superscript made by hand. */
const RAISED_SIZE = 0.85;

type Change = { kind: "inserted" | "moved"; mark: XmlElement };

/** Gathers a paragraph's text run by run, as if every tracked change were accepted, and lists the changes. */
export class RunCollector {
  private text = "";
  private boldCharacters = 0;
  private readonly sizes = new Map<number, number>();
  private readonly pictures: DocxPicture[] = [];

  constructor(
    private readonly style: DocxStyle,
    private readonly context: DocxContext,
  ) {}

  collect(element: XmlElement, change?: Change): void {
    for (const part of childElements(element)) {
      if (SKIPPED.has(part.name)) continue;
      if (part.name === "w:r") this.addRun(part, change);
      else if (part.name === "w:ins") this.collect(part, { kind: "inserted", mark: part });
      else if (part.name === "w:moveTo") this.collect(part, { kind: "moved", mark: part });
      else if (part.name === "w:del") this.context.changes.add("deleted", part, deletedText(part));
      else if (part.name === "m:oMath") this.add(equationText(part), this.style, change);
      else this.collect(part, change);
    }
  }

  result(): { lines: string[]; size: number; bold: number; pictures: DocxPicture[] } {
    const lines = this.text
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    const [size] = [...this.sizes].reduce(
      (a, b) => (b[1] > a[1] ? b : a),
      [this.style.size ?? 10, 0],
    );
    const bold = characters === 0 ? 0 : Math.min(1, this.boldCharacters / characters);
    return { lines, size, bold: Math.round(bold * 100) / 100, pictures: this.pictures };
  }

  private addRun(run: XmlElement, change?: Change): void {
    const properties = child(run, "w:rPr");
    const style = this.runStyle(properties);
    const text = symbolFontText(runText(run, this.context), style.font);
    const reason = this.hiddenReason(style);
    if (reason) {
      if (text.trim()) this.context.hide(text.trim(), reason);
      return;
    }
    const isRaised = style.raised ?? this.isRaisedByHand(style);
    this.add(isRaised ? toSuperscript(text) : text, style, change);
    const formatted = child(properties, "w:rPrChange");
    if (formatted) this.context.changes.add("formatted", formatted, text);
    for (const part of childElements(run)) this.addPictures(part);
  }

  private addPictures(part: XmlElement): void {
    if (PICTURES.has(part.name)) this.pictures.push(...readPictures(part));
    if (part.name !== "mc:AlternateContent") return;
    for (const choice of childElements(part)) {
      if (choice.name === "mc:Choice")
        childElements(choice).forEach((one) => this.addPictures(one));
    }
  }

  private runStyle(properties: XmlElement | undefined): DocxStyle {
    const { styles } = this.context;
    const named = childValue(properties, "w:rStyle");
    const own = named ? onlyRunStyle(styles.resolve(named), styles.resolve(undefined)) : {};
    return { ...this.style, ...own, ...readRunStyle(properties) };
  }

  private hiddenReason({ hidden, struck, size, color, fill }: DocxStyle): string | null {
    if (hidden) return "not_displayed";
    if (struck) return "struck_through";
    if ((size ?? 10) < TINY_POINTS) return "tiny";
    const background = fill ?? this.context.background;
    return color !== undefined && color === background ? "same_colour" : null;
  }

  private isRaisedByHand({ position = 0, size = 10 }: DocxStyle): boolean {
    return position > 0 && size < RAISED_SIZE * (this.style.size ?? 10);
  }

  private add(text: string, { size, bold }: DocxStyle, change?: Change): void {
    this.text += text;
    if (change) this.context.changes.add(change.kind, change.mark, text);
    else if (text !== "") this.context.changes.part();
    const characters = text.trim().length;
    if (bold) this.boldCharacters += characters;
    if (size !== undefined) this.sizes.set(size, (this.sizes.get(size) ?? 0) + characters);
  }
}

function deletedText(element: XmlElement): string {
  return childElements(element)
    .map((part) => {
      if (part.name === "w:delText" || part.name === "w:t" || part.name === "m:t")
        return ownText(part);
      return part.name === "w:tab" || part.name === "w:br" ? " " : deletedText(part);
    })
    .join("");
}

/** What a character style sets itself, without the document's defaults it inherits. */
function onlyRunStyle(style: DocxStyle, defaults: DocxStyle): DocxStyle {
  const own: DocxStyle = {};
  if (style.bold !== undefined) own.bold = style.bold;
  if (style.hidden !== undefined) own.hidden = style.hidden;
  if (style.struck !== undefined) own.struck = style.struck;
  if (style.raised !== undefined) own.raised = style.raised;
  if (style.color !== undefined) own.color = style.color;
  if (style.size !== undefined && style.size !== defaults.size) own.size = style.size;
  return own;
}
