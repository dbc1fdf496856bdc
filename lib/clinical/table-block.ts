import { wholeLabel } from "@/lib/clinical/grade-labels";
import type { Block } from "@/lib/clinical/schema";
import type { Passage, SourceTable } from "@/lib/documents/schema";
import { columnHeaders } from "@/lib/documents/table-headers";

type TableBlock = Extract<Block, { type: "table" }>;

const RECOMMENDATION = /recommendation|推荐意见|推荐建议|推荐内容/iu;
const GRADE = /grade|strength|class|level|certainty|quality|推荐(?:级别|等级|强度|类别)|证据/iu;
const FEWEST_GRADES = 2;

/** What a table block has besides its passages: rows under their titles, or none where they are not certain. */
export function tableParts(
  passages: Passage[],
  { tableId, table }: { tableId: string; table: SourceTable | undefined },
): Omit<TableBlock, "id" | "type" | "sectionId" | "passageIds"> {
  const rows = passages.flatMap(({ id, table: row }) => (row ? [{ ...row, id }] : []));
  const caption = passages.find((passage) => passage.kind === "caption")?.id ?? null;
  const spans = table?.spans ?? [];
  const columns = table?.columns.length ? table.columns : columnHeaders(rows, spans);
  const body = rows.filter(({ header }) => !header);
  return {
    tableId,
    captionPassageId: table?.captionPassageId ?? caption,
    notePassageIds: table?.notePassageIds ?? [],
    reading: table?.reading ?? "grid",
    header: rows[0]?.header ? rows[0].cells : [],
    columns,
    rows: body.map((row) => ({ passageId: row.id, cells: row.cells })),
    spans,
    isSummary: isSummary(columns, body),
  };
}

/** A column of recommendations beside one of grades, or grades in several rows. */
function isSummary(columns: TableBlock["columns"], rows: { cells: string[] }[]): boolean {
  const titles = columns.map(({ path }) => path.join(" "));
  const isTitled =
    titles.some((title) => RECOMMENDATION.test(title)) && titles.some((title) => GRADE.test(title));
  const graded = rows.filter(({ cells }) =>
    cells.some((cell) => wholeLabel(cell)?.trust === "sure"),
  );
  return isTitled || graded.length >= FEWEST_GRADES;
}
