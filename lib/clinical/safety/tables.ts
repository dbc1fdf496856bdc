import { type FoundSafety, statementAt } from "@/lib/clinical/safety/context";
import { warnsOfNothing } from "@/lib/clinical/safety/guards";
import { columnKinds, headKinds } from "@/lib/clinical/safety/heads";
import { kindOf } from "@/lib/clinical/safety/rules";
import type { SafetyKind } from "@/lib/clinical/schema";
import {
  cellsOf,
  headCells,
  type Table,
  type TableCell,
  type TableRow,
  tablesOf,
} from "@/lib/clinical/table-cells";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";

/** Warnings in tables: a cell under "Contraindications" speaks of the drug of its row. */
export function safetyInTables(passages: Passage[], language: Language): FoundSafety[] {
  return tablesOf(passages, isRowOfHeads).flatMap((table) => {
    const columns = kindsByColumn(table);
    if (columns.size > 0) return table.rows.flatMap(byColumn({ table, columns, language }));
    return table.rows.flatMap((row) => byRow(row, { table, language }));
  });
}

/** A row that names kinds of warnings in short cells is a head, marked or not. */
function isRowOfHeads(row: TableRow): boolean {
  const cells = cellsOf(row);
  return (
    cells.length > 1 &&
    cells.every(({ text }) => text.length <= LONGEST_HEAD && !/[。；;.]$/u.test(text)) &&
    cells.slice(1).some(({ text }) => columnKinds(text).length > 0)
  );
}

const LONGEST_HEAD = 40;

function kindsByColumn(table: Table): Map<number, SafetyKind[]> {
  const columns = new Set(table.heads.flatMap((row) => cellsOf(row).map(({ column }) => column)));
  const kinds = [...columns].map((column): [number, SafetyKind[]] => {
    const words = headCells(table, column).map(({ text }) => text);
    const own = words.flatMap((word) => columnKinds(word));
    return [column, own.length > 0 ? own : columnKinds(words.join(" "))];
  });
  return new Map(kinds.filter(([, found]) => found.length > 0));
}

type Columns = { table: Table; columns: Map<number, SafetyKind[]>; language: Language };

function byColumn({ table, columns, language }: Columns): (row: TableRow) => FoundSafety[] {
  let subject: TableCell | undefined;
  return (row) => {
    const cells = cellsOf(row);
    const first = cells.find(({ column }) => column === 0);
    // A cell that spans rows is printed once; the rows below it belong to it.
    if (first && !columns.has(0)) subject = first;
    return cells.flatMap((cell) => {
      if (cell === first && !columns.has(0)) return [];
      const heads = headCells(table, cell.column).map(({ anchor }) => anchor);
      const kind = kindOfCell(cell.text, columns.get(cell.column) ?? [], language);
      if (kind === null || saysNothing(cell.text)) return [];
      if (!columns.has(cell.column) && warnsOfNothing(row, cell.text, kind)) return [];
      const context = [...(subject && subject !== cell ? [subject.anchor] : []), ...heads];
      return [statementAt(row, cell.anchor, { kind, context })];
    });
  };
}

/** What the cell says itself counts before the name of its column, if the column names several kinds. */
function kindOfCell(text: string, kinds: SafetyKind[], language: Language): SafetyKind | null {
  const own = kindOf(text, language);
  if (kinds.length === 0) return own;
  if (kinds.length === 1 && own === "contraindication") return own;
  return own !== null && kinds.length > 1 && kinds.includes(own) ? own : (kinds[0] ?? null);
}

/** "–", "none", 无, or a count of a study's adverse events. */
function saysNothing(text: string): boolean {
  return NOTHING.test(text) || !/\p{L}{2}/u.test(text) || /^\d[\d.,]*\s*[(/%]/u.test(text);
}

const NOTHING =
  /^(?:n\/?a|nil|none(?: known| reported)?|not (?:known|reported|applicable)|see (?:text|above|below)|yes|no|无|不详|未报告|未知|同上)[.。]?$/iu;

/** A table without columns of warnings: a row whose first cell is one ("Contraindications | …"), or that warns as a whole. */
function byRow(row: TableRow, { table, language }: Omit<Columns, "columns">): FoundSafety[] {
  const [first, ...rest] = cellsOf(row);
  const kinds = first ? headKinds(first.text) : [];
  if (first && kinds.length > 0) {
    return rest.flatMap((cell) => {
      const kind = kindOfCell(cell.text, kinds, language);
      if (kind === null || saysNothing(cell.text)) return [];
      const heads: Anchor[] = headCells(table, cell.column).map(({ anchor }) => anchor);
      return [statementAt(row, cell.anchor, { kind, context: [...heads, first.anchor] })];
    });
  }
  const kind = kindOf(row.text, language);
  if (kind === null || warnsOfNothing(row, row.text, kind)) return [];
  return [statementAt(row, { start: 0, end: row.text.length }, { kind, context: [] })];
}
