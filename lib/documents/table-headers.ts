import type { SourceTable } from "@/lib/documents/schema";

type Row = { cells: string[]; header: boolean };

/** A unit at the end of a title: "Dose (mg)", 剂量（mg/d）, "Sodium, mmol/L". */
const IN_BRACKETS = /[(（]([^()（）]{1,20})[)）]\s*$/u;
const AFTER_COMMA = /[,，]\s*([^,，\s]{1,16})\s*$/u;
const UNIT =
  /^(?:[%‰℃°]|(?:[µμmknd]?(?:g|mol|l|L|m|U|IU|Pa|Hg|cal|J|Eq|s|W|Gy|Sv)|mmHg|mm ?Hg|kcal|min|h|d|wk|mo|yr?|years?|months?|weeks?|days?|hours?|minutes?|kg|IU|U|岁|年|月|周|天|日|小时|分钟|次|例|分|个|片|粒|支|万元|元|×\s?10[⁰-⁹^\d]+)(?:\s?[/·*]\s?\S{1,10})*)$/u;

/** Titles of every column from the widest to its own, each once, with the unit they print. */
export function columnHeaders(rows: Row[], spans: SourceTable["spans"]): SourceTable["columns"] {
  const count = headRows(rows);
  const width = rows[0]?.cells.length ?? 0;
  if (count === 0) return [];
  return Array.from({ length: width }, (_, column) => {
    const titles = rows
      .slice(0, count)
      .map((row, at) => row.cells[ownerOf(column, { row: at, spans })] ?? "")
      .filter((title) => title !== "");
    const path = titles.filter((title, index) => title !== titles[index - 1]);
    return { path, unit: path.map(unitIn).findLast((unit) => unit !== null) ?? null };
  });
}

export function headRows(rows: Pick<Row, "header">[]): number {
  const end = rows.findIndex(({ header }) => !header);
  return end === -1 ? rows.length : end;
}

/** The column in which the cell begins that stands over this one. */
function ownerOf(
  column: number,
  { row, spans }: { row: number; spans: SourceTable["spans"] },
): number {
  const span = spans.find(
    (one) => one.row === row && column >= one.column && column < one.column + one.columns,
  );
  return span?.column ?? column;
}

function unitIn(title: string): string | null {
  const unit = (IN_BRACKETS.exec(title) ?? AFTER_COMMA.exec(title))?.[1]?.trim();
  return unit !== undefined && UNIT.test(unit) ? unit : null;
}
