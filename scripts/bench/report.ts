/** A figure and the least or most it may be. `value` is null where it could not be measured: then it is not met. */
export type Bar = { value: number | null; bar: string; met: boolean };

export type Report = {
  name: string;
  figures: Record<string, unknown>;
  bars: Record<string, Bar>;
  /** What a reader must know about this run, such as a tool that is missing. */
  notes: string[];
};

export function atMost(value: number | null, limit: number, unit = ""): Bar {
  return { value, bar: `≤ ${limit}${unit}`, met: value !== null && value <= limit };
}

export function atLeast(value: number | null, limit: number, unit = ""): Bar {
  return { value, bar: `≥ ${limit}${unit}`, met: value !== null && value >= limit };
}

export function asText({ name, figures, bars, notes }: Report): string {
  const lines = [name, ""];
  for (const [title, value] of Object.entries(figures)) lines.push(title, ...rowsOf(value), "");
  const rows = Object.entries(bars).map(([title, { value, bar, met }]) => ({
    bar: title,
    value: value ?? "not measured",
    wanted: bar,
    met: met ? "yes" : "NO",
  }));
  return [...lines, "bars", ...rowsOf(rows), ...notes.map((note) => `\n${note}`)].join("\n");
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
