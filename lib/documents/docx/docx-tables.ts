import type { DocxBlock } from "@/lib/documents/docx/docx-block";
import type { DocxContext } from "@/lib/documents/docx/docx-context";
import {
  child,
  childElements,
  childSwitch,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { shading } from "@/lib/documents/docx/styles";
import type { GridCell, GridRow } from "@/lib/documents/table-grid-draft";

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml"]);

type Reading = {
  context: DocxContext;
  readBlocks: (parent: XmlElement, context: DocxContext) => DocxBlock[];
};

/** A table as one block; what stands in a table of one column, which is a frame around text, as blocks of their own. */
export function tableBlocks(table: XmlElement, reading: Reading): DocxBlock[] {
  const properties = child(table, "w:tblPr");
  const style = childValue(properties, "w:tblStyle");
  const context = { ...reading.context };
  if (style !== undefined && context.styles.hasFill(style)) context.background = null;
  else context.background = shading(properties) ?? context.background;
  const rows = rowsOf(table, { ...reading, context });
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (columns < 2)
    return rows.flatMap((row) =>
      cellsOf(row).flatMap((cell) => reading.readBlocks(cell, inCell(cell, context))),
    );
  const grid = rows.map((row) => readRow(row, { ...reading, context }));
  return [{ type: "table", rows: withHeights(grid) }];
}

type ReadCell = Exclude<GridCell, null> & { isContinued: boolean };
type ReadRow = { cells: (ReadCell | null)[]; header: boolean };

function readRow(row: XmlElement, { context, readBlocks }: Reading): ReadRow {
  const properties = child(row, "w:trPr");
  listChangedCells(row, context);
  const before = countOf(childValue(properties, "w:gridBefore"), 0);
  const cells: ReadRow["cells"] = Array.from({ length: before }, () => null);
  for (const cell of cellsOf(row)) {
    const blocks = readBlocks(cell, inCell(cell, context));
    const span = countOf(childValue(child(cell, "w:tcPr"), "w:gridSpan"), 1);
    const isContinued = goesOn(cell, "w:vMerge");
    const text = cellText(blocks);
    // What stands in a cell that another one covers is not shown.
    if (isContinued && text !== "") context.hide(text, "not_displayed");
    if (goesOn(cell, "w:hMerge")) cells.push(null);
    else cells.push({ text: isContinued ? "" : text, rows: 1, columns: span, isContinued });
    cells.push(...Array.from({ length: span - 1 }, () => null));
  }
  return { cells, header: childSwitch(properties, "w:tblHeader") ?? false };
}

/** Gives every cell its number of rows and takes out those it covers. */
function withHeights(rows: ReadRow[]): GridRow[] {
  return rows.map(({ cells, header }, index) => ({
    header,
    cells: cells.map((cell, column): GridCell => {
      if (!cell || cell.isContinued) return null;
      const below = rows.slice(index + 1).findIndex((row) => !row.cells[column]?.isContinued);
      const height = below === -1 ? rows.length - index : below + 1;
      return { text: cell.text, rows: height, columns: cell.columns };
    }),
  }));
}

function goesOn(cell: XmlElement, name: "w:vMerge" | "w:hMerge"): boolean {
  const merge = child(child(cell, "w:tcPr"), name);
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

const MOST_COLUMNS = 200;

function countOf(value: string | undefined, least: number): number {
  const count = Number(value ?? least);
  return Number.isInteger(count) ? Math.min(Math.max(count, least), MOST_COLUMNS) : least;
}

function inCell(cell: XmlElement, context: DocxContext): DocxContext {
  return { ...context, background: shading(child(cell, "w:tcPr")) ?? context.background };
}

/** Deleted cells, and an inserted row if its words are not marked as inserted themselves. */
function listChangedCells(row: XmlElement, { changes }: DocxContext): void {
  for (const cell of unwrapped(row, "w:tc")) {
    const deleted = deletionOf(cell);
    if (deleted) changes.add("deleted", deleted, allText(cell));
    changes.part();
  }
  const inserted = child(child(row, "w:trPr"), "w:ins");
  const texts = cellsOf(row)
    .map(allText)
    .filter((text) => text !== "");
  const isMarked = cellsOf(row).some((cell) => findAll(cell, "w:ins").length > 0);
  if (inserted && !isMarked) changes.add("inserted", inserted, texts.join(" | "));
  changes.part();
}

export function cellText(blocks: DocxBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === "table")
        return block.rows
          .map(({ cells }) =>
            cells
              .map((cell) => cell?.text ?? "")
              .filter(Boolean)
              .join(" "),
          )
          .join("; ");
      const number = block.marker && block.marker.text !== "•" ? `${block.marker.text} ` : "";
      return block.paragraph.text === "" ? "" : number + block.paragraph.text;
    })
    .filter((text) => text !== "")
    .join(" ");
}

/** Rows as they are after all changes; deleted ones are listed, hidden ones kept apart. */
function rowsOf(table: XmlElement, { context }: Reading): XmlElement[] {
  return unwrapped(table, "w:tr").filter((row) => {
    const properties = child(row, "w:trPr");
    const deleted = child(properties, "w:del");
    const isHidden = childSwitch(properties, "w:hidden") ?? false;
    if (!deleted && !isHidden) return true;
    const texts = unwrapped(row, "w:tc").map(allText);
    const text = texts.filter((one) => one !== "").join(" | ");
    if (deleted) context.changes.add("deleted", deleted, text);
    else if (text !== "") context.hide(text, "not_displayed");
    context.changes.part();
    return false;
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row, "w:tc").filter((cell) => deletionOf(cell) === undefined);
}

function deletionOf(cell: XmlElement): XmlElement | undefined {
  return child(child(cell, "w:tcPr"), "w:cellDel");
}

function allText(element: XmlElement): string {
  return childElements(element)
    .map((part) =>
      part.name === "w:t" || part.name === "w:delText" ? part.children.join("") : allText(part),
    )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return WRAPPERS.has(element.name) ? unwrapped(element, name) : [];
  });
}
