import { tokeniseLabel } from "@/lib/clinical/label-tokens";
import { normalise } from "@/lib/clinical/normalise";
import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, DraftLabel, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { leadingNumber } from "@/lib/clinical/recommendations/numbers";
import { statementsOf } from "@/lib/clinical/recommendations/statement-pieces";
import {
  columnsOf,
  isHeaderRow,
  levelColumns,
  repeatsGradeTitle,
} from "@/lib/clinical/recommendations/table-columns";
import type { Column } from "@/lib/clinical/recommendations/table-columns";
import type { RecommendationKind } from "@/lib/clinical/schema";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** Recommendations printed as rows of a table that has a column for them, or as graded sentences in its cells. */
export function draftsFromTables(reading: GuidelineReading): Draft[] {
  return tablesOf(reading).flatMap((rows) => {
    const levelled = draftsByLevel(rows);
    if (levelled) return levelled;
    const columns = columnsOf(rows, reading);
    if (!columns) return rows.flatMap((row) => gradedCells(row, reading));
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
  return [...tables.values()].flatMap(atHeaders);
}

/** A header row in the middle begins a table of its own, with columns of its own. */
function atHeaders(rows: Passage[]): Passage[][] {
  const parts: Passage[][] = [];
  const [first] = rows;
  rows.forEach((row, index) => {
    const isHeader = row.table?.header && !rows[index - 1]?.table?.header;
    const begins = isHeader || (index > 0 && first !== undefined && repeatsGradeTitle(row, first));
    const last = parts.at(-1);
    if (!last || begins) parts.push([row]);
    else last.push(row);
  });
  return parts;
}

type TableContext = { columns: Column[]; isGraded: boolean; reading: GuidelineReading };

function draftsFromRow(row: Passage, { columns, isGraded, reading }: TableContext): Draft[] {
  const cells = cellAnchors(row);
  const at = (role: Column["role"]): Anchor | null =>
    cells.find((_, index) => columns[index]?.role === role) ?? null;
  const statement = at("statement");
  if (!statement) return [];
  const text = row.text.slice(statement.start, statement.end);
  const label = gradeOf(row, cells, columns);
  const number = leadingNumber(text);
  const from = statement.start + (number?.length ?? 0);
  const numberCell = at("number");
  const remark = at("remark");
  const context = {
    number: numberCell
      ? row.text.slice(numberCell.start, numberCell.end).replace(/[.．、)）]$/u, "")
      : (number?.number ?? null),
    population: at("population"),
    remarks: remark ? [remark] : [],
  };
  if (!label) {
    const kind = kindBeside(row, columns);
    const inside = statementsOf(row, {
      reading,
      number: context.number,
      kind: kind ?? "recommendation",
      from,
      to: statement.end,
      whole: true,
    });
    const isAdvice = hasDirective(text, reading.language);
    return inside
      .filter((draft) => draft.label !== null || isAdvice)
      .map((draft) => ({
        ...draft,
        ...context,
        origin: draft.label || kind ? "table" : "section",
      }));
  }
  const piece = trimmedAnchor(row, from, statement.end);
  if (!piece) return [];
  const origin = isGraded ? "table" : "section";
  return [{ pieces: [piece], kind: "recommendation", label, origin, ...context }];
}

const KINDS_BESIDE: [RegExp, RecommendationKind][] = [
  [
    /^(?:PP|GPP|GPS|BPS|BPA)(?:\s*\d[\d.]*)?$|^(?:good |best )?practice (?:point|statement)s?$/iu,
    "good_practice",
  ],
  [
    /^(?:EC|EK|CBR|KBE)(?:\s*\d[\d.]*)?$|^(?:expert )?consensus(?:-based recommendation)?$/iu,
    "consensus",
  ],
];

/** A short name in a cell beside an ungraded statement: "CBR 1", "PP 3", or "EC" in place of the grade. */
function kindBeside(row: Passage, columns: Column[]): RecommendationKind | null {
  const beside = (row.table?.cells ?? []).filter(
    (_, index) => columns[index]?.role !== "statement",
  );
  const named = KINDS_BESIDE.find(([name]) => beside.some((cell) => name.test(cell.trim())));
  return named?.[1] ?? null;
}

/** Each option under a level of recommendation, with the situation named at the start of its row. */
function draftsByLevel(rows: Passage[]): Draft[] | null {
  const found = levelColumns(rows);
  if (!found) return null;
  const titles = cellAnchors(found.header);
  return rows.slice(rows.indexOf(found.header) + 1).flatMap((row) => {
    const cells = cellAnchors(row);
    const situation = cells
      .filter((_, index) => !found.levels[index])
      .filter((cell) => cell !== null);
    return cells.flatMap((cell, index): Draft[] => {
      const title = titles[index];
      if (!cell || !title || !found.levels[index]) return [];
      const printed = found.header.text.slice(title.start, title.end);
      const tokens = tokeniseLabel(normalise(printed).text) ?? [];
      return [
        {
          pieces: [...situation, cell],
          number: null,
          kind: "recommendation",
          label: { anchor: title, tokens },
          origin: "table",
          population: situation[0] ?? null,
          remarks: [],
        },
      ];
    });
  });
}

/** Sentences that carry their grade with them, in a table of any kind. */
function gradedCells(row: Passage, reading: GuidelineReading): Draft[] {
  return cellAnchors(row).flatMap((cell) => {
    const labels = cell
      ? reading.labelsOf(row).filter(({ start, end }) => start >= cell.start && end <= cell.end)
      : [];
    if (!cell || labels.length === 0) return [];
    const options = { reading, number: null, kind: "recommendation" as const, whole: false };
    const drafts = statementsOf(row, { ...options, from: cell.start, to: cell.end });
    return drafts.filter((draft) => draft.label !== null);
  });
}

/** Anchors of the cells by column; null for the empty ones. */
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

/** "Classᵃ" and "Strength†" carry the mark of a note. */
function withoutMark(title: string): string {
  return title.replace(/[ᵃ-ᶿ*†‡§⁰¹²³⁴-⁹]+\s*$/u, "").replace(/^(Class|Level)[a-d]$/u, "$1");
}

/** One label over all grade columns that stand side by side; the words of the column titles explain its letters. */
function gradeOf(row: Passage, cells: (Anchor | null)[], columns: Column[]): DraftLabel | null {
  const graded = cells.flatMap((anchor, index) => {
    const column = columns[index];
    if (!anchor || column?.role !== "grade") return [];
    const cell = row.text.slice(anchor.start, anchor.end);
    const printed = normalise(withoutMark(column.title)).text;
    // "共识度 | 95.2%": the share means something only with the title.
    const vote = /%\s*$/u.test(cell) ? tokeniseLabel(`${printed} ${normalise(cell).text}`) : null;
    const title = vote ? [] : (tokeniseLabel(printed) ?? []);
    const tokens = vote ?? tokeniseLabel(normalise(cell).text);
    return tokens && tokens.length > 0 ? [{ anchor, index, tokens: [...title, ...tokens] }] : [];
  });
  const first = graded[0];
  if (!first) return null;
  const tokens = graded.flatMap((cell) => cell.tokens);
  const neighbours = graded.filter((cell, offset) => cell.index === first.index + offset);
  const last = neighbours.at(-1) ?? first;
  return { anchor: { ...first.anchor, end: last.anchor.end }, tokens };
}
