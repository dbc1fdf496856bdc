import type { Element, Nodes } from "hast";

import type { PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import { isBoilerplate } from "@/lib/documents/html/boilerplate";
import { elementRole } from "@/lib/documents/html/element-role";
import { readImage } from "@/lib/documents/html/image";
import { InlineText, joinPrinted } from "@/lib/documents/html/inline-text";
import { mathmlText } from "@/lib/documents/html/mathml-text";
import { plainText } from "@/lib/documents/html/plain-text";
import { alignCells, tableRows } from "@/lib/documents/html/table-rows";
import { readListMarker } from "@/lib/documents/list-marker";
import type { PlacedFigure } from "@/lib/documents/place-captions";
import type { IntakeReport, PassageKind, SourceTable } from "@/lib/documents/schema";
import { splitAtMarkers } from "@/lib/documents/split-at-markers";
import { draftTable } from "@/lib/documents/table-grid-draft";

const INLINE = new Set(
  "a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark q rb ruby samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Struck-through words were taken back by whoever wrote them. */
const STRUCK = new Set(["del", "s", "strike"]);
/** Pronunciation above a word, and brackets for browsers without it. */
const ANNOTATION = new Set(["rt", "rp", "rtc"]);
const BOLD = new Set(["b", "strong", "th"]);
/** Enough to tell an editor what was left out. */
const LONGEST_NOTE = 500;

type Style = { bold: boolean; raised: boolean; linked: boolean };
const PLAIN: Style = { bold: false, raised: false, linked: false };
type Kind = Extract<PassageKind, "paragraph" | "caption" | "footnote"> | number;
type Item = { depth: number; marker: string };

/** Walks an HTML tree and turns its blocks into passages. */
export class HtmlPassages {
  readonly drafts: PassageDraft[] = [];
  readonly dropped: IntakeReport["dropped"] = [];
  readonly hidden: IntakeReport["hidden"] = [];
  readonly tables: SourceTable[] = [];
  readonly figures: PlacedFigure[] = [];
  /** Passages that are nothing but a link. */
  readonly linked = new Set<PassageDraft>();
  private readonly inline = new InlineText();
  private kind: Kind = "paragraph";
  private item: Item | null = null;
  private listDepth = -1;

  /** `unseen` are the elements a reader of the page does not see, with the reason. */
  constructor(private readonly unseen: ReadonlyMap<Element, string> = new Map()) {}

  read(node: Nodes): void {
    this.walk(node, PLAIN);
    this.flush();
  }

  private walk(node: Nodes, style: Style): void {
    if (node.type === "text") this.inline.add(node.value, style);
    else if (node.type === "root") for (const child of node.children) this.walk(child, style);
    else if (node.type === "element") this.walkElement(node, style);
  }

  private walkElement(element: Element, style: Style): void {
    const { tagName } = element;
    const role = elementRole(element);
    const hidden = STRUCK.has(tagName) ? "struck_through" : this.unseen.get(element);
    if (role !== "script" && hidden !== undefined) return this.hide(element, hidden);
    if (role !== "content") return this.leaveOut(element, role);
    const within: Style = {
      bold: style.bold || BOLD.has(tagName),
      raised: style.raised || tagName === "sup",
      linked: style.linked || tagName === "a",
    };
    if (tagName === "br") this.inline.lineBreak();
    else if (tagName === "math") this.inline.add(mathmlText(element), within);
    else if (tagName === "img") this.image(element);
    else if (ANNOTATION.has(tagName)) return;
    else if (INLINE.has(tagName)) this.walkChildren(element, within);
    else if (/^h[1-6]$/.test(tagName)) this.block(element, Number(tagName[1]));
    else if (tagName === "figcaption" || tagName === "caption") this.block(element, "caption");
    else if (tagName === "ul" || tagName === "ol") this.list(element);
    else if (tagName === "table") this.table(element);
    else this.block(element, element.properties.dataKind === "footnote" ? "footnote" : this.kind);
  }

  private walkChildren(element: Element, style: Style): void {
    for (const child of element.children) this.walk(child, style);
  }

  private block(element: Element, kind: Kind): void {
    this.flush();
    const outer = this.kind;
    this.kind = kind;
    this.walkChildren(element, PLAIN);
    this.flush();
    this.kind = outer;
  }

  private list(list: Element): void {
    this.flush();
    this.listDepth++;
    let number = Number(list.properties.start ?? 1);
    for (const child of list.children) {
      if (child.type !== "element") continue;
      const marker = list.tagName === "ol" ? `${number++}.` : "•";
      this.item = child.tagName === "li" ? { depth: this.listDepth, marker } : null;
      this.walkElement(child, PLAIN);
      this.flush();
      this.item = null;
    }
    this.listDepth--;
  }

  private table(table: Element): void {
    this.flush();
    const rows = tableRows(table);
    if (!rows) return this.block(table, this.kind);
    for (const child of table.children) {
      if (child.type === "element" && child.tagName === "caption") this.walkElement(child, PLAIN);
    }
    const seen = rows.filter(({ element }) => !this.isUnseen(element));
    const grid = alignCells(seen).map((cells, row) => ({
      cells: cells.map((cell) => cell && { ...cell, text: this.cellText(cell.element) }),
      header: seen[row]?.header === true,
    }));
    const read = draftTable(`t${this.tables.length + 1}`, grid);
    if (read.drafts.length > 0) this.tables.push(read.table);
    this.drafts.push(...read.drafts);
  }

  /** Lists a row nobody sees. */
  private isUnseen(row: Element): boolean {
    const reason = this.unseen.get(row);
    if (reason !== undefined) this.hide(row, reason);
    return reason !== undefined;
  }

  private image(element: Element): void {
    const picture = readImage(element);
    if (picture) this.figures.push({ ...picture, place: this.drafts.length });
  }

  /** Reads a cell with the same rules as running text, then takes its words instead of making passages. */
  private cellText(cell: Element): string {
    const reason = this.unseen.get(cell);
    if (reason !== undefined) {
      this.hide(cell, reason);
      return "";
    }
    const reader = new HtmlPassages(this.unseen);
    reader.read({ type: "root", children: cell.children });
    const place = this.drafts.length;
    this.figures.push(...reader.figures.map((figure) => ({ ...figure, place })));
    this.dropped.push(...reader.dropped);
    this.hidden.push(...reader.hidden);
    return joinPrinted(
      reader.drafts.map(({ text, list }) =>
        list && list.marker !== "•" ? `${list.marker} ${text}` : text,
      ),
    );
  }

  private flush(): void {
    const { lines, bold, linked } = this.inline.take();
    const isHeading = typeof this.kind === "number";
    const groups = isHeading ? [lines] : splitAtMarkers(lines);
    for (const group of groups) {
      if (group.length > 0) this.emit(joinPrinted(group), { bold, linked });
    }
  }

  private emit(text: string, { bold, linked }: { bold: number; linked: boolean }): void {
    if (isBoilerplate(text)) {
      this.dropped.push({ page: 1, kind: "navigation", text });
      return;
    }
    const draft = { text, page: 1, lines: [], bold };
    if (typeof this.kind === "number") {
      this.drafts.push({ ...draft, kind: "heading", headingLevel: this.kind });
      return;
    }
    const isPlain = this.kind === "paragraph" && !this.item;
    const kind = isPlain && isCaption(text) ? "caption" : this.kind;
    const printed = this.item ? null : readListMarker(text);
    const item = this.item ?? (printed ? { depth: 0, marker: printed.marker } : null);
    this.item = null;
    const passage: PassageDraft =
      !item || kind !== "paragraph"
        ? { ...draft, kind }
        : { ...draft, kind: "list_item", text: text.slice(printed?.textStart ?? 0), list: item };
    this.drafts.push(passage);
    if (linked) this.linked.add(passage);
  }

  /** Lists what is kept out of the text. */
  leaveOut(node: Element, kind: "script" | "navigation"): void {
    const text = plainText(node).slice(0, LONGEST_NOTE);
    if (text !== "") this.dropped.push({ page: 1, kind, text });
  }

  private hide(element: Element, reason: string): void {
    const text = plainText(element).slice(0, LONGEST_NOTE);
    if (text !== "") this.hidden.push({ page: 1, text, reason });
  }
}
