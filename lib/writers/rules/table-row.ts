import { quoteOf } from "@/lib/documents/quote";
import type { Anchor, Language, Passage, SourceDocument } from "@/lib/documents/schema";

export type TableHeaders = Map<string, Passage>;
type Printed = { text: string; anchors: Anchor[] };

export function indexHeaders({ passages }: SourceDocument): TableHeaders {
  const headers = passages.filter(({ table }) => table?.header);
  return new Map(headers.map((passage) => [passage.table?.id ?? "", passage]));
}

/**
 * A row of a table as a sentence: its first cell, then each cell behind the name of its column. The
 * name's passage becomes an anchor too. Null for anything but a row.
 */
export function readTableRow(
  anchor: Anchor,
  passages: Map<string, Passage>,
  { headers, language }: { headers: TableHeaders; language: Language },
): Printed | null {
  const passage = passages.get(anchor.passageId);
  if (passage?.kind !== "table_row") return null;
  const cells = quoteOf(passages, anchor).split(" | ");
  const header = headers.get(passage.table?.id ?? "");
  const names = header?.text.split(" | ") ?? [];
  const isNamed =
    header !== undefined &&
    header.id !== passage.id &&
    cells.length > 2 &&
    names.length === cells.length;
  const [head = "", ...rest] = cells.map((cell, index) =>
    index > 0 && isNamed ? named(names[index] ?? "", cell.trim(), language) : cell.trim(),
  );
  const said = rest.filter((cell) => cell !== "" && !EMPTY_CELL.test(cell));
  const text =
    said.length === 0
      ? head
      : head + (language === "zh" ? "：" : ": ") + said.join(language === "zh" ? "；" : "; ");
  const whole = header && { passageId: header.id, start: 0, end: header.text.length };
  return { text, anchors: whole && isNamed ? [anchor, whole] : [anchor] };
}

const EMPTY_CELL = /^[–—-]?$/;

/** "Maximum: 5 mg"; in Chinese with brackets, so that no colon reads as "up to". */
function named(name: string, cell: string, language: Language): string {
  if (cell === "" || EMPTY_CELL.test(cell)) return "";
  const plain = name.trim();
  if (language === "zh") return `${plain}（${cell}）`;
  return `${plain.charAt(0).toLowerCase()}${plain.slice(1)}: ${cell}`;
}
