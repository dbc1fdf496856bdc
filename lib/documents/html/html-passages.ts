import type { Element, Nodes } from "hast";

import type { PassageDraft } from "@/lib/documents/build-passages";
import { elementRole } from "@/lib/documents/html/element-role";
import { InlineText, joinPrinted } from "@/lib/documents/html/inline-text";
import { plainText } from "@/lib/documents/html/plain-text";
import { alignCells, tableRows } from "@/lib/documents/html/table-rows";
import { inferHeaderRow } from "@/lib/documents/infer-header-row";
import { readListMarker } from "@/lib/documents/list-marker";
import type { IntakeReport, PassageKind } from "@/lib/documents/schema";

const INLINE = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const BOLD = new Set(["b", "strong", "th"]);
/** Enough to tell an editor what was left out. */
const LONGEST_NOTE = 500;

type Style = { bold: boolean; raised: boolean };
type Kind = Extract<PassageKind, "paragraph" | "caption" | "footnote"> | number;
type Item = { depth: number; marker: string };

/** Walks an HTML tree and turns its blocks into passages. */
export class HtmlPassages {
  readonly drafts: PassageDraft[] = [];
  readonly dropped: IntakeReport["dropped"] = [];
  readonly hidden: IntakeReport["hidden"] = [];
  private readonly inline = new InlineText();
  private kind: Kind = "paragraph";
  private item: Item | null = null;
  private listDepth = -1;
  private tables = 0;

  read(node: Nodes): void {
    this.walk(node, { bold: false, raised: false });
    this.flush();
  }

  private walk(node: Nodes, style: Style): void {
    if (node.type === "text") this.inline.add(node.value, style);
    else if (node.type === "root") for (const child of node.children) this.walk(child, style);
    else if (node.type === "element") this.walkElement(node, style);
  }

  private walkElement(element: Element, style: Style): void {
    const role = elementRole(element);
    if (role !== "content") return this.leaveOut(element, role);
    const { tagName } = element;
    const within: Style = {
      bold: style.bold || BOLD.has(tagName),
      raised: style.raised || tagName === "sup",
    };
    if (tagName === "br") this.inline.lineBreak();
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
    this.walkChildren(element, { bold: false, raised: false });
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
      this.walkElement(child, { bold: false, raised: false });
      this.flush();
      this.item = null;
    }
    this.listDepth--;
  }

  private table(table: Element): void {
    this.flush();
    const rows = tableRows(table);
    if (!rows) return this.block(table, this.kind);
    const id = `t${++this.tables}`;
    for (const child of table.children) {
      if (child.type === "element" && child.tagName === "caption")
        this.walkElement(child, { bold: false, raised: false });
    }
    const filled = alignCells(rows)
      .map((cells, row) => ({
        cells: cells.map((cell) => (cell ? this.cellText(cell) : "")),
        header: rows[row]?.header === true,
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
    const headers = inferHeaderRow(filled);
    for (const [row, { cells }] of filled.entries()) {
      this.drafts.push({
        kind: "table_row",
        text: cells.join(" | "),
        page: 1,
        lines: [],
        table: { id, row, header: headers[row] ?? false, cells },
      });
    }
  }

  /** Reads a cell with the same rules as running text, then takes its words instead of making passages. */
  private cellText(cell: Element): string {
    const reader = new HtmlPassages();
    reader.read({ type: "root", children: cell.children });
    this.dropped.push(...reader.dropped);
    this.hidden.push(...reader.hidden);
    return joinPrinted(
      reader.drafts.map(({ text, list }) =>
        list && list.marker !== "•" ? `${list.marker} ${text}` : text,
      ),
    );
  }

  private flush(): void {
    const { lines, bold } = this.inline.take();
    const isHeading = typeof this.kind === "number";
    const groups = isHeading ? [lines] : splitAtMarkers(lines);
    for (const group of groups) {
      if (group.length > 0) this.emit(joinPrinted(group), bold);
    }
  }

  private emit(text: string, bold: number): void {
    const draft = { text, page: 1, lines: [], bold };
    if (typeof this.kind === "number") {
      this.drafts.push({ ...draft, kind: "heading", headingLevel: this.kind });
      return;
    }
    const printed = this.item ? null : readListMarker(text);
    const item = this.item ?? (printed ? { depth: 0, marker: printed.marker } : null);
    this.item = null;
    if (!item || this.kind !== "paragraph") {
      this.drafts.push({ ...draft, kind: this.kind });
      return;
    }
    this.drafts.push({
      ...draft,
      kind: "list_item",
      text: text.slice(printed?.textStart ?? 0),
      list: item,
    });
  }

  private leaveOut(element: Element, role: "script" | "navigation" | "hidden"): void {
    const text = plainText(element).slice(0, LONGEST_NOTE);
    if (text === "") return;
    if (role === "hidden") this.hidden.push({ page: 1, text, reason: "not_displayed" });
    else this.dropped.push({ page: 1, kind: role, text });
  }
}

/** Lines broken by hand after a sentence, or before a marker, are passages of their own. */
function splitAtMarkers(lines: string[]): string[][] {
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isEnded = /[.!?。！？][)”’"'）」』\]]*$/.test(last?.at(-1) ?? "");
    if (last && !isEnded && !readListMarker(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
