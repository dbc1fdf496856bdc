import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import {
  findTables,
  type FoundTable,
  type PictureTable,
} from "@/lib/documents/pdf/tables/find-tables";
import { joinOverPages, type RepeatedHead } from "@/lib/documents/pdf/tables/join-pages";
import type { TextLine } from "@/lib/documents/pdf/text-line";

export type DocumentTables = {
  tables: FoundTable[];
  pictures: PictureTable[];
  repeated: RepeatedHead[];
};

/** The tables of all pages, those that go on on the next page joined, numbered in the order they stand in. */
export function findAllTables(pages: PdfPage[], lines: TextLine[]): DocumentTables {
  const linesOf = linesByPage(lines);
  const found: FoundTable[] = [];
  const pictures: PictureTable[] = [];
  let before: FoundTable | null = null;
  for (const page of pages) {
    const {
      tables,
      pictures: unsure,
      open,
    } = findTables(page, {
      lines: linesOf(page.number),
      before,
      last: lastOf(found, page.number - 1),
    });
    // Words read from a picture stand about where they are printed: not surely enough for cells.
    if (page.status === "ocr") {
      pictures.push(...tables.map(({ lines, regions }) => ({ id: "", lines, regions })), ...unsure);
      before = null;
      continue;
    }
    found.push(...tables.sort((a, b) => topOf(a) - topOf(b)));
    pictures.push(...unsure);
    before = open;
  }
  const joined = joinOverPages(found, linesOf);
  return { ...joined, ...numbered(joined.tables, pictures) };
}

function lastOf(found: FoundTable[], page: number): FoundTable | undefined {
  const last = found.at(-1);
  return last && pageOf(last) === page ? last : undefined;
}

export function linesByPage(lines: TextLine[]): (page: number) => TextLine[] {
  const byPage = new Map<number, TextLine[]>();
  for (const line of lines) {
    const own = byPage.get(line.page);
    if (own) own.push(line);
    else byPage.set(line.page, [line]);
  }
  return (page) => byPage.get(page) ?? [];
}

function numbered(
  tables: FoundTable[],
  pictures: PictureTable[],
): Omit<DocumentTables, "repeated"> {
  const order = [...tables, ...pictures].sort(
    (a, b) => pageOf(a) - pageOf(b) || topOf(a) - topOf(b),
  );
  const idOf = (table: FoundTable | PictureTable) => `t${order.indexOf(table) + 1}`;
  return {
    tables: tables.map((table) => ({ ...table, grid: { ...table.grid, id: idOf(table) } })),
    pictures: pictures.map((table) => ({ ...table, id: idOf(table) })),
  };
}

type Placed = Pick<FoundTable, "regions">;

function pageOf({ regions }: Placed): number {
  return regions[0]?.page ?? 0;
}

function topOf({ regions }: Placed): number {
  return regions[0]?.box[1] ?? 0;
}
