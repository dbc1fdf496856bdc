/** A figure and the least or most it may be. `value` is null where it could not be measured: then it is not met. */
export type Bar = { value: number | null; bar: string; met: boolean };

export type ReportPart = {
  figures: Record<string, unknown>;
  /** Single findings: whole for programs, the first of them in a table. */
  lists: Record<string, Record<string, string>[]>;
  bars: Record<string, Bar>;
};

export type Report = ReportPart & {
  name: string;
  /** What a reader must know about this run, such as a tool that is missing. */
  notes: string[];
};

export function atMost(value: number | null, limit: number, unit = ""): Bar {
  return { value, bar: `≤ ${limit}${unit}`, met: value !== null && value <= limit };
}

export function atLeast(value: number | null, limit: number, unit = ""): Bar {
  return { value, bar: `≥ ${limit}${unit}`, met: value !== null && value >= limit };
}

const LISTED = 8;
const LONGEST_CELL = 100;

export function asText({ name, figures, lists, bars, notes }: Report): string {
  const lines = [name, ""];
  for (const [title, value] of Object.entries(figures)) lines.push(title, ...rowsOf(value), "");
  for (const [title, items] of Object.entries(lists)) {
    const first = items.slice(0, LISTED).map((item) => shorten(item));
    const rest = items.length > LISTED ? [`  and ${items.length - LISTED} more`] : [];
    lines.push(
      `${title}: ${items.length}`,
      ...(first.length > 0 ? rowsOf(first) : []),
      ...rest,
      "",
    );
  }
  const rows = Object.entries(bars).map(([title, { value, bar, met }]) => ({
    bar: title,
    value: value ?? "not measured",
    wanted: bar,
    met: met ? "yes" : "NO",
  }));
  return [...lines, "bars", ...rowsOf(rows), ...notes.map((note) => `\n${note}`)].join("\n");
}

function shorten(item: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      value.length > LONGEST_CELL ? `${value.slice(0, LONGEST_CELL)}…` : value,
    ]),
  );
}

function rowsOf(value: unknown): string[] {
  const rows = Array.isArray(value) ? value : [value];
  const records = rows.map((row: unknown) =>
    typeof row === "object" && row !== null ? row : { value: row },
  );
  const columns = [...new Set(records.flatMap((row) => Object.keys(row)))];
  const cells = records.map((row) =>
    columns.map((column) => String((row as Record<string, unknown>)[column] ?? "–")),
  );
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  return [columns, ...cells].map(
    (row) => `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ")}`,
  );
}
