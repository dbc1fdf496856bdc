import type { Element, ElementContent } from "hast";

export type HtmlRow = { element: Element; cells: Element[]; header: boolean };
export type HtmlCell = { element: Element; rows: number; columns: number };

const BLOCKS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "table", "article", "section"]);

/** Rows of a data table; null for a table that only lays out the page. */
export function tableRows(table: Element): HtmlRow[] | null {
  const role = String(table.properties.role ?? "");
  if (role === "presentation" || role === "none") return null;
  if (contains(table, isData(table) ? NESTED : BLOCKS)) return null;
  const rows = collectRows(table, false);
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  return columns >= 2 ? rows : null;
}

const NESTED = new Set(["article", "section", "h1"]);

/** Only a table that holds data has headers, a caption or a frame around its cells. */
function isData(table: Element): boolean {
  const border = String(table.properties.border ?? "0");
  return contains(table, new Set(["th", "thead", "caption"])) || !/^0?$/.test(border);
}

/** Rows of the foot are shown last, wherever they stand. */
function collectRows(element: Element, inHead: boolean): HtmlRow[] {
  const parts = elements(element);
  const ordered = [
    ...parts.filter(({ tagName }) => tagName !== "tfoot"),
    ...parts.filter(({ tagName }) => tagName === "tfoot"),
  ];
  return ordered.flatMap((child) => {
    if (child.tagName === "tr") return [asRow(child, inHead)];
    const isPart = ["thead", "tbody", "tfoot"].includes(child.tagName);
    return isPart ? collectRows(child, child.tagName === "thead") : [];
  });
}

function asRow(row: Element, inHead: boolean): HtmlRow {
  const cells = elements(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
  const header = inHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === "th"));
  return { element: row, cells, header };
}

/** Puts empty cells where a cell from above or from the left reaches in, so that columns keep their places. */
export function alignCells(rows: HtmlRow[]): (HtmlCell | null)[][] {
  const reachingDown = new Map<number, number>();
  return rows.map(({ cells }) => {
    const aligned: (HtmlCell | null)[] = [];
    const skipTaken = () => {
      while ((reachingDown.get(aligned.length) ?? 0) > 0) {
        reachingDown.set(aligned.length, (reachingDown.get(aligned.length) ?? 0) - 1);
        aligned.push(null);
      }
    };
    for (const cell of cells) {
      skipTaken();
      const [wide, tall] = [span(cell, "colSpan"), span(cell, "rowSpan")];
      for (let column = 0; column < wide; column++) {
        if (tall > 1) reachingDown.set(aligned.length, tall - 1);
        aligned.push(column === 0 ? { element: cell, rows: tall, columns: wide } : null);
      }
    }
    skipTaken();
    return aligned;
  });
}

function span(cell: Element, name: "colSpan" | "rowSpan"): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), 100) : 1;
}

function contains(element: Element, names: Set<string>): boolean {
  return elements(element).some((child) => names.has(child.tagName) || contains(child, names));
}

function elements(element: Element): Element[] {
  return element.children.filter((child: ElementContent) => child.type === "element");
}
