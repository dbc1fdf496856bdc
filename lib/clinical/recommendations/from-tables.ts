import { wholeLabel } from "@/lib/clinical/grade-labels";
import { tokeniseLabel } from "@/lib/clinical/label-tokens";
import { normalise } from "@/lib/clinical/normalise";
import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, DraftLabel, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { leadingNumber } from "@/lib/clinical/recommendations/numbers";
import type { Anchor, Passage } from "@/lib/documents/schema";

type Role = "statement" | "grade" | "number" | "population" | "remark" | "other";
type Column = { role: Role; title: string };

const STATEMENT =
  /^(?:(?:key|main|summary of|list of)\s+)?(?:recommendations?|recommendation statements?|statements?|good practice statements?|guidance)(?:\s*\(.*\))?$|^(?:核心|主要|具体)?(?:推荐意见|推荐内容|推荐建议|推荐要点|推荐|建议|共识意见|共识内容|推荐意见内容|具体推荐意见)$/iu;
const GRADE =
  /\b(?:grade|strength|class|cor|loe|levels?|certainty|quality|sor|category)\b|推荐(?:强度|级别|等级|类别|分级|程度)|证据|GRADE|共识(?:度|率|水平)|^(?:强度|等级|级别|类别)$/iu;
const NUMBER = /^(?:no\.?|#|number|recommendation (?:no\.?|number|#)|序号|编号|条目)$/iu;
const POPULATION = /population|^patients?$|who is this for|人群|对象|患者$/iu;
const REMARK = /remarks?|comments?|implementation|备注|说明|注意事项/iu;

/** Recommendations printed as rows of a table that has a column for them. */
export function draftsFromTables(reading: GuidelineReading): Draft[] {
  return tablesOf(reading).flatMap((rows) => {
    const columns = columnsOf(rows);
    if (!columns) return [];
    const isGraded = columns.some((column) => column.role === "grade");
    return rows
      .filter((row) => !isHeaderRow(row, columns))
      .flatMap((row) => draftsFromRow(row, { columns, isGraded, reading }));
  });
}

function tablesOf(reading: GuidelineReading): Passage[][] {
  const tables = new Map<string, Passage[]>();
  for (const passage of reading.source.passages) {
    if (!passage.table || !reading.isUsable(passage)) continue;
    const rows = tables.get(passage.table.id) ?? [];
    tables.set(passage.table.id, [...rows, passage]);
  }
  return [...tables.values()];
}

function columnsOf(rows: Passage[]): Column[] | null {
  const header = rows.slice(0, 3).find((row) => row.table?.cells.some(isStatementTitle));
  const columns = header?.table?.cells.map((title) => ({
    role: roleOf(title),
    title: title.trim(),
  }));
  return columns && columns.length > 1 ? columns : null;
}

function isStatementTitle(title: string): boolean {
  return STATEMENT.test(title.trim());
}

function roleOf(title: string): Role {
  const text = title.trim();
  if (isStatementTitle(text)) return "statement";
  if (NUMBER.test(text)) return "number";
  if (GRADE.test(text)) return "grade";
  if (POPULATION.test(text)) return "population";
  return REMARK.test(text) ? "remark" : "other";
}

function isHeaderRow(row: Passage, columns: Column[]): boolean {
  const cells = row.table?.cells ?? [];
  return cells.some(
    (cell, index) => isStatementTitle(cell) && columns[index]?.role === "statement",
  );
}

type TableContext = { columns: Column[]; isGraded: boolean; reading: GuidelineReading };

function draftsFromRow(row: Passage, { columns, isGraded, reading }: TableContext): Draft[] {
  const cells = cellAnchors(row);
  const at = (role: Role): Anchor | null =>
    cells.find((_, index) => columns[index]?.role === role) ?? null;
  const statement = at("statement");
  if (!statement) return [];
  const text = row.text.slice(statement.start, statement.end);
  const label = gradeOf(row, cells, columns);
  if (!label && !hasDirective(text, reading.language)) return [];
  const number = leadingNumber(text);
  const piece = trimmedAnchor(row, statement.start + (number?.length ?? 0), statement.end);
  if (!piece) return [];
  const numberCell = at("number");
  const remark = at("remark");
  return [
    {
      pieces: [piece],
      number: numberCell
        ? row.text.slice(numberCell.start, numberCell.end)
        : (number?.number ?? null),
      kind: "recommendation",
      label,
      origin: isGraded ? "table" : "section",
      population: at("population"),
      remarks: remark ? [remark] : [],
    },
  ];
}

/** Anchors of the cells that are not empty, by column. */
function cellAnchors(row: Passage): (Anchor | null)[] {
  let from = 0;
  return (row.table?.cells ?? []).map((cell) => {
    const text = cell.trim();
    const start = text === "" ? -1 : row.text.indexOf(text, from);
    if (start < 0) return null;
    from = start + text.length;
    return { passageId: row.id, start, end: from };
  });
}

/** One label over all grade columns that stand side by side; the words of the column titles explain its letters. */
function gradeOf(row: Passage, cells: (Anchor | null)[], columns: Column[]): DraftLabel | null {
  const graded = cells.flatMap((anchor, index) => {
    const column = columns[index];
    return anchor && column?.role === "grade" ? [{ anchor, title: column.title, index }] : [];
  });
  const first = graded[0];
  if (!first) return null;
  const tokens = graded.flatMap(({ anchor, title }) => {
    const cell = row.text.slice(anchor.start, anchor.end);
    const titled = tokeniseLabel(normalise(`${title}: ${cell}`).text);
    return titled ?? wholeLabel(cell)?.tokens ?? [];
  });
  const neighbours = graded.filter((cell, offset) => cell.index === first.index + offset);
  const last = neighbours.at(-1) ?? first;
  return { anchor: { ...first.anchor, end: last.anchor.end }, tokens };
}
