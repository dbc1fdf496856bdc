import { certaintyInCell, directionOf, timeOf } from "@/lib/clinical/effects/circumstances";
import type { Effect } from "@/lib/clinical/schema";
import {
  cellsOf,
  headCells,
  type Table,
  type TableCell,
  tablesOf,
} from "@/lib/clinical/table-cells";
import type { Passage } from "@/lib/documents/schema";

type Column = "outcome" | "without" | "with" | "difference" | "relative" | "certainty";

/** The columns of a summary of findings, as GRADE names them and as guidelines translate them. */
const COLUMNS: [Column, RegExp][] = [
  [
    "certainty",
    /certainty|quality of (?:the )?evidence|^grade\b|confidence in|证据(?:质量|等级|级别|确定性)/iu,
  ],
  [
    "relative",
    /relative (?:effect|risk)|(?:risk|odds|hazard) ratio|^(?:RR|OR|HR)\b|相对(?:效应|危险|风险)/iu,
  ],
  [
    "difference",
    /(?:absolute|risk) (?:difference|effect|reduction)|^difference|绝对(?:效应|差|风险)|(?:风险)?差(?:异|值)/iu,
  ],
  [
    "without",
    /\b(?:placebo|controls?|without|no (?:treatment|screening|intervention)|usual care|standard care|comparison|comparator|assumed risk)\b|对照|安慰剂|未(?:用|治疗|干预|使用)|不(?:用|使用|治疗|干预)|常规治疗/iu,
  ],
  [
    "with",
    /\b(?:risk with|with|intervention|treatment|corresponding risk|treated|screened)\b|干预组?|试验组|治疗组|使用/iu,
  ],
  ["outcome", /^outcomes?\b|^end ?points?|结局|结果指标|^指标/iu],
];

/** Rows of summary-of-findings tables: a table whose heads name a risk without and a risk with. */
export function effectsInTables(passages: Passage[]): Omit<Effect, "id">[] {
  const captions = captionsOf(passages);
  return tablesOf(passages).flatMap((table) => {
    const columns = readColumns(table);
    const isFindings = columns.has("without") && (columns.has("with") || columns.has("difference"));
    if (!isFindings) return [];
    const about = [captions.get(table.rows[0]?.table.id ?? "") ?? "", ...wordsOf(table)].join(" ");
    return table.rows.flatMap((row) => effectOf(cellsOf(row), { table, columns, about }));
  });
}

function captionsOf(passages: Passage[]): Map<string, string> {
  return new Map(
    passages.flatMap(({ text, table }, order): [string, string][] => {
      const id = passages[order + 1]?.table?.id;
      return id && !table ? [[id, text]] : [];
    }),
  );
}

function wordsOf(table: Table): string[] {
  return table.heads.flatMap((row) => row.table.cells);
}

function readColumns(table: Table): Map<Column, number> {
  const columns = new Map<Column, number>();
  const width = Math.max(0, ...table.heads.map((row) => row.table.cells.length));
  for (let column = 0; column < width; column++) {
    const head = headCells(table, column).at(-1)?.text ?? "";
    const name = COLUMNS.find(([, pattern]) => pattern.test(head))?.[0];
    if (name && !columns.has(name)) columns.set(name, column);
  }
  if (!columns.has("outcome") && ![...columns.values()].includes(0)) columns.set("outcome", 0);
  return columns;
}

type Reading = { table: Table; columns: Map<Column, number>; about: string };

function effectOf(cells: TableCell[], { table, columns, about }: Reading): Omit<Effect, "id">[] {
  const cell = (name: Column): TableCell | undefined =>
    cells.find(({ column }) => column === columns.get(name));
  const [outcome, without, treated] = [cell("outcome"), cell("without"), cell("with")];
  const [difference, relative] = [cell("difference"), cell("relative")];
  const sizes = [without, treated, difference].filter((one) => one && /\d/u.test(one.text));
  if (!outcome || sizes.length === 0 || !/\p{L}/u.test(outcome.text)) return [];
  const per = PER.exec([without?.text, treated?.text, about].join(" "))?.[1] ?? null;
  const numbers = {
    without: countIn(without?.text, per),
    with: countIn(treated?.text, per),
    difference: difference?.text ?? null,
  };
  const heads = [without, treated].flatMap((one) =>
    one ? (headCells(table, one.column).at(-1)?.anchor ?? []) : [],
  );
  const whole = {
    ...outcome.anchor,
    start: 0,
    end: cells.at(-1)?.anchor.end ?? outcome.anchor.end,
  };
  return [
    {
      outcome: outcome.text.replace(TIME_IN_BRACKETS, "").trim(),
      direction: directionOf(outcome.text, numbers),
      population: POPULATION.exec(about)?.[1]?.trim() ?? null,
      ...numbers,
      relative: relative && /\d/u.test(relative.text) ? relative.text : null,
      denominator: per,
      time: timeOf(outcome.text) ?? FOLLOW_UP.exec(outcome.text)?.[1]?.trim() ?? null,
      certainty: certaintyInCell(cell("certainty")?.text ?? ""),
      anchors: [whole, ...heads],
    },
  ];
}

const PER =
  /(?:\bper|\/|\bin|\bof|\bout of|每)\s*(1[,\s]?000|10[,\s]?000|100[,\s]?000|100|1\s?万|10\s?万)(?![\d.])/iu;
const POPULATION =
  /\b(?:patients?|population|participants?)\s*[:：]\s*([^|;.]{4,80})|(?:患者|人群)\s*[:：]\s*([^|；。]{2,40})/iu;
const TIME_IN_BRACKETS = /\s*[([（](?:follow-?up|at|随访)[^)\]）]*[)\]）]\s*$/iu;
const FOLLOW_UP = /(?:follow-?up|随访)\s*[:：]?\s*([^)\]）]{2,30})/iu;

/** "59 per 1000 (45 to 78)" is 59 where the denominator is known; anything else stays as printed. */
function countIn(printed: string | undefined, per: string | null): string | null {
  if (!printed || !/\d/u.test(printed)) return null;
  const count =
    /^(?:about |约)?(\d[\d,.]*)\s*(?:per|\/|in|of|out of)\s*[\d,\s]+(?:people|人)?/iu.exec(
      printed,
    )?.[1] ??
    /每\s*[\d,\s万]+\s*[名例个]?人?中?\s*(?:约|有)*\s*(\d[\d,.]*)/u.exec(printed)?.[1] ??
    /^(\d[\d,.]*)(?=\s*(?:[(（]|$))/u.exec(printed)?.[1];
  return per && count ? count : printed;
}
