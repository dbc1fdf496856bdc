import type { DocumentTables } from "@/lib/documents/pdf/tables/all-tables";
import { notesOverPage } from "@/lib/documents/pdf/tables/notes-over-page";
import type { PageRegion } from "@/lib/documents/pdf/tables/find-tables";
import type { Passage, SourceTable } from "@/lib/documents/schema";
import { columnHeaders, headRows } from "@/lib/documents/table-headers";
import { isTableNote } from "@/lib/documents/table-notes";

/** Points below a table in which its notes begin. */
const NEAR = 30;
const MOST_NOTES = 12;

type Context = { passages: Passage[]; captions: Map<string, string> };

/** The tables with their captions and notes; `regions` are still those of the pages as read. */
export function describeTables(
  { tables, pictures }: DocumentTables,
  { passages, captions }: Context,
): SourceTable[] {
  const grids = tables.map(({ grid: { id, spans }, regions }): SourceTable => {
    const rows = passages.flatMap(({ table }) => (table?.id === id ? [table] : []));
    return {
      id,
      regions,
      captionPassageId: captions.get(id) ?? null,
      reading: "grid",
      spans,
      headerRows: headRows(rows),
      columns: columnHeaders(rows, spans),
      notePassageIds: [...notesBelow(regions.at(-1), passages), ...notesOverPage(id, passages)],
    };
  });
  const images = pictures.map(({ id, regions }): SourceTable => ({
    id,
    regions,
    captionPassageId: captions.get(id) ?? null,
    reading: "picture",
    spans: [],
    headerRows: 0,
    columns: [],
    notePassageIds: notesBelow(regions.at(-1), passages),
  }));
  const order = (table: SourceTable) => Number(table.id.slice(1));
  return [...grids, ...images].sort((a, b) => order(a) - order(b));
}

/** Passages right below the table, one after the other, that begin as notes do. */
function notesBelow(region: PageRegion | undefined, passages: Passage[]): string[] {
  if (!region) return [];
  const { page, box } = region;
  const topOf = ({ lines }: Passage) =>
    Math.min(...lines.filter((line) => line.page === page).map((line) => line.box[1]));
  const below = passages
    .filter(({ table, kind }) => !table && kind !== "heading" && kind !== "caption")
    .filter(({ lines }) => {
      const first = lines[0];
      const isBeside = first && first.box[0] < box[2] && first.box[2] > box[0] - 4;
      return first?.page === page && isBeside && first.box[1] >= box[3] - 3;
    })
    .sort((a, b) => topOf(a) - topOf(b));
  const notes: string[] = [];
  let bottom = box[3];
  for (const passage of below.slice(0, MOST_NOTES)) {
    const marked = `${passage.list?.marker ?? ""} ${passage.text}`.trimStart();
    if (topOf(passage) - bottom > NEAR || !isTableNote(marked)) break;
    notes.push(passage.id);
    bottom = Math.max(bottom, ...passage.lines.map((line) => line.box[3]));
  }
  return notes;
}
