import { wholeLabel } from "@/lib/clinical/grade-labels";
import { normalise } from "@/lib/clinical/normalise";
import { hasDirective } from "@/lib/clinical/recommendations/directives";
import type { GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { Passage } from "@/lib/documents/schema";

type Role = "statement" | "grade" | "number" | "population" | "remark" | "other";
export type Column = { role: Role; title: string };

const STATEMENT =
  /^(?:(?:key|main|new|revised|updated|summary of|list of)\s+)?(?:recommendations?|recommendation statements?|statements?|good practice statements?|guidance)(?:\s*\(.*\))?$|^(?:核心|主要|具体)?(?:推荐意见|推荐内容|推荐建议|推荐要点|推荐|建议|共识意见|共识内容|推荐意见内容|具体推荐意见)$/iu;
const GRADE =
  /^(?:class|level|loe|cor|le|gr|sor|grade)\s?[a-d*†‡]?$|\b(?:grade|strength|class|cor|loe|levels?|certainty|quality|sor|category)\b|推荐(?:强度|级别|等级|类别|分级|程度)|证据|GRADE|共识(?:度|率|水平)|^(?:强度|等级|级别|类别)$/iu;
const NUMBER = /^(?:no\.?|#|number|recommendation (?:no\.?|number|#)|序号|编号|条目)$/iu;
const POPULATION = /population|^patients?$|who is this for|人群|对象|患者$/iu;
const REMARK = /remarks?|comments?|implementation|备注|说明|注意事项/iu;

/** What each column of a table of recommendations holds, by its title or else by its cells; null for any other table. */
export function columnsOf(rows: Passage[], reading: GuidelineReading): Column[] | null {
  const header = rows.slice(0, 3).find((row) => row.table?.cells.some(isStatementTitle));
  if (!header) return columnsByContent(rows, reading);
  const columns = titlesOf(header, rows).map((title) => ({
    role: roleOf(title),
    title: title.trim(),
  }));
  if (columns.length < 2) return null;
  return withoutNumberedStatements(columns, rows.slice(rows.indexOf(header) + 1));
}

/** A title over several columns says less than the titles under it. */
function titlesOf(header: Passage, rows: Passage[]): string[] {
  const below = rows[rows.indexOf(header) + 1];
  const lower = below?.table?.header ? below.table.cells : [];
  return (header.table?.cells ?? []).map((title, index) => {
    const under = lower[index]?.trim() ?? "";
    return under === "" || isStatementTitle(title) ? title : under;
  });
}

export function isHeaderRow(row: Passage, columns: Column[]): boolean {
  const cells = row.table?.cells ?? [];
  if (row.table?.header) return true;
  return cells.some(
    (cell, index) => isStatementTitle(cell) && columns[index]?.role === "statement",
  );
}

/** "Summary of evidence | LE" under "Recommendations | LE": the title of a grade again, over rows of another kind. */
export function repeatsGradeTitle(row: Passage, header: Passage): boolean {
  const titles = header.table?.cells ?? [];
  return (row.table?.cells ?? []).some((cell, index) => {
    const title = titles[index]?.trim() ?? "";
    return title !== "" && cell.trim() === title && roleOf(title) === "grade";
  });
}

function isStatementTitle(title: string): boolean {
  return STATEMENT.test(normalise(title.trim()).text);
}

function roleOf(title: string): Role {
  const text = normalise(title.trim().replace(/[ᵃ-ᶿ*†‡§⁰¹²³⁴-⁹]+$/u, "")).text;
  if (isStatementTitle(text)) return "statement";
  if (NUMBER.test(text)) return "number";
  if (GRADE.test(text)) return "grade";
  if (POPULATION.test(text)) return "population";
  return REMARK.test(text) ? "remark" : "other";
}

/** Under "Recommendation | Content" the first column holds numbers and the next one the words. */
function withoutNumberedStatements(columns: Column[], rows: Passage[]): Column[] {
  const at = columns.findIndex(({ role }) => role === "statement");
  const cells = rows.map((row) => row.table?.cells[at]?.trim() ?? "");
  if (!cells.every((cell) => /^\d{0,3}(?:\.\d{1,2}){0,2}[a-z]?\.?$/iu.test(cell))) return columns;
  const words = columns.findIndex(({ role }) => role === "other");
  if (words === -1) return columns;
  return columns.map((column, index) => {
    if (index === at) return { ...column, role: "number" };
    return index === words ? { ...column, role: "statement" } : column;
  });
}

const LEVEL = /^(I{1,3})\s*级(?:专家)?推荐$/u;

/** CSCO guidelines print one column per level of recommendation and the options as cells. */
export function levelColumns(rows: Passage[]): { header: Passage; levels: boolean[] } | null {
  const header = rows
    .slice(0, 3)
    .find((row) => (row.table?.cells.filter(isLevelTitle).length ?? 0) >= FEWEST_ROWS);
  return header ? { header, levels: (header.table?.cells ?? []).map(isLevelTitle) } : null;
}

function isLevelTitle(title: string): boolean {
  return LEVEL.test(normalise(title.trim()).text);
}

const MOST = 0.6;
const FEWEST_ROWS = 2;

/** A table that lost its header still shows a column of advice beside columns of grades. */
function columnsByContent(rows: Passage[], reading: GuidelineReading): Column[] | null {
  const body = rows.filter((row) => !row.table?.header);
  const width = Math.max(...body.map((row) => row.table?.cells.length ?? 0));
  if (body.length < FEWEST_ROWS || width < 2) return null;
  const share = (index: number, fits: (cell: string) => boolean): number =>
    body.filter((row) => fits(row.table?.cells[index]?.trim() ?? "")).length / body.length;
  const columns = Array.from({ length: width }, (_, index): Column => {
    if (share(index, isGradeCell) >= MOST) return { role: "grade", title: "" };
    const isAdvice = (cell: string): boolean =>
      cell.length > 20 && hasDirective(cell, reading.language);
    return { role: share(index, isAdvice) >= MOST ? "statement" : "other", title: "" };
  });
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  return has("statement") && has("grade") ? columns : null;
}

function isGradeCell(cell: string): boolean {
  const label = wholeLabel(cell);
  return label !== null && label.tokens.some((token) => token.type !== "value");
}
