import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import {
  isTableCaption,
  tableAtTop,
  tableBelow,
  type TextTable,
} from "@/lib/documents/pdf/tables/captioned-areas";
import { alignedAreas } from "@/lib/documents/pdf/tables/aligned-areas";
import { withHeadAbove } from "@/lib/documents/pdf/tables/head-above";
import { jointedAreas } from "@/lib/documents/pdf/tables/jointed-areas";
import { withOpenFoot } from "@/lib/documents/pdf/tables/open-foot";
import { withoutBackdrop } from "@/lib/documents/pdf/tables/page-backdrop";
import { sameColumns } from "@/lib/documents/pdf/tables/same-columns";
import { findRuledAreas, type RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import {
  isInside,
  reachesOut,
  isLayout,
  partsOf,
  splitAtHeadings,
  withoutProse,
} from "@/lib/documents/pdf/tables/table-parts";
import {
  finishGrid,
  type ReadRows,
  readGrid,
  type TableGrid,
} from "@/lib/documents/pdf/tables/table-grid";
import { isFigureCaption } from "@/lib/documents/caption";
import type { TextLine } from "@/lib/documents/pdf/text-line";

export type PageRegion = { page: number; box: Box };

/** A table whose cells are certain. */
export type FoundTable = { grid: TableGrid; lines: Set<TextLine>; regions: PageRegion[] };

/** A table whose cells are not certain: its words stay lines of text. */
export type PictureTable = { id: string; lines: Set<TextLine>; regions: PageRegion[] };

export type PageTables = {
  tables: FoundTable[];
  pictures: PictureTable[];
  /** The table without lines that the page ends in; it may go on at the head of the next one. */
  open: FoundTable | null;
};

/** A caption stands no farther from its table than this, in points. */
const NEAR = 45;
/** A title of its own may stand between a chart and its caption. */
const NEAR_FIGURE = 64;
const EDGE = 4;
const WHOLE = 0.9;
/** Lines over the whole width of a table of three columns: above and below its head, and at its foot. */
const LEAST_DRAWN = 3;

/** Tables of a page: grids where the cells are certain, else only where they stand. */
export function findTables(
  page: PdfPage,
  { lines, before, last }: { lines: TextLine[]; before: FoundTable | null; last?: FoundTable },
): PageTables {
  const search = new TableSearch(page, lines, last);
  const ruled = findRuledAreas(withoutBackdrop(page)).map((area) => withOpenFoot(area, lines));
  const areas = ruled.flatMap((area) => withoutProse(area, lines));
  if (before) search.goOn(before);
  for (const area of areas.sort((a, b) => heightOf(a) - heightOf(b))) search.tryRuled(area);
  for (const caption of lines.filter(({ text, turned }) => !turned && isTableCaption(text))) {
    search.tryBelow(caption);
  }
  for (const area of ruled) search.keepJointed(area);
  search.keepAligned();
  return search.result();
}

class TableSearch {
  private readonly tables: FoundTable[] = [];
  private readonly failed: { area: RuledArea; lines: TextLine[] }[] = [];
  /** Tables for sure, though not which word stands in which cell. */
  private readonly certain: { area: RuledArea; lines: TextLine[] }[] = [];
  private readonly taken = new Set<TextLine>();
  private open: FoundTable | null = null;

  constructor(
    private readonly page: PdfPage,
    private readonly lines: TextLine[],
    /** The last table of the page before. */
    private readonly last?: FoundTable,
  ) {}

  tryRuled(area: RuledArea): void {
    const inside = this.within(area);
    if (inside.length < 4) return;
    // Words set upright name rows in ways that no line tells.
    const isRead = !inside.some((line) => line.turned);
    const isWhole = isRead && !this.free().some((line) => reachesOut(line, area));
    if (!isWhole || this.read(area, inside).length === 0) this.failed.push({ area, lines: inside });
  }

  /** What is left of an area after all tables were read. */
  keepJointed(area: RuledArea): void {
    for (const rows of jointedAreas(area, this.free())) {
      const inside = this.within(rows);
      if (!this.overlapsTable(rows)) this.certain.push({ area: rows, lines: inside });
    }
  }

  /** Rows that stand in no table found so far, and in no drawing. */
  keepAligned(): void {
    const known = this.likely().flatMap(({ lines }) => lines);
    const loose = this.free().filter((line) => !known.includes(line));
    for (const area of alignedAreas(loose)) {
      const inside = this.within(area);
      if (!this.overlapsTable(area) && !this.isNamedFigure(area))
        this.certain.push({ area, lines: inside });
    }
  }

  tryBelow(caption: TextLine): void {
    if (this.taken.has(caption)) return;
    const table = tableBelow(caption, this.free(), this.page.width);
    if (!table || this.overlapsTable(table.area)) return;
    this.readText(table);
  }

  /** The rest of a table without lines that the page before ended in: the same columns again. */
  goOn({ grid, regions }: FoundTable): void {
    const [left, , right] = regions.at(-1)?.box ?? [0, 0, this.page.width];
    const table = tableAtTop(this.lines, { left: left - EDGE, right: right + EDGE });
    if (!table) return;
    const read = readGrid(table.area, this.within(table.area));
    if (read?.edges.length === grid.edges.length + 1) this.readText(table);
  }

  result(): PageTables {
    const pictures = this.likely()
      .flatMap(({ area }) => partsOf(area, this.free()))
      .map((area) => {
        const whole = withHeadAbove(area, this.free());
        return { id: "", lines: new Set(this.within(whole)), regions: [this.regionOf(whole)] };
      });
    return { tables: this.tables, pictures: withoutNested(pictures), open: this.open };
  }

  private likely(): { area: RuledArea; lines: TextLine[] }[] {
    const failed = this.failed.filter(({ area, lines }) => this.looksLikeTable(area, lines));
    return [...failed, ...this.certain];
  }

  private readText({ area, reachesEnd }: TextTable): void {
    const inside = this.within(area);
    const found = this.read(area, inside);
    if (found.length === 0) this.failed.push({ area, lines: inside });
    if (reachesEnd) this.open = found.at(-1) ?? null;
  }

  private read(area: RuledArea, inside: TextLine[]): FoundTable[] {
    const read = readGrid(area, inside) ?? this.readRest(area, inside);
    if (!read || isLayout(read.rows)) return [];
    const fewest = read.isDrawn && this.isRestOfLast(area, read.edges) ? 1 : 2;
    const found = splitAtHeadings(read.rows).flatMap((rows, _, parts): FoundTable[] => {
      const grid = finishGrid({ ...read, rows }, { fewest });
      if (!grid) return [];
      const words = new Set(rows.flatMap(({ cells }) => cells.flat().map(({ line }) => line)));
      const box = parts.length === 1 ? this.regionOf(area).box : boxOf([...words]);
      return [{ grid, lines: words, regions: [{ page: this.page.number, box }] }];
    });
    for (const { lines } of found) for (const line of lines) this.taken.add(line);
    this.tables.push(...found);
    return found;
  }

  /** What cannot be read as a table with a head of its own may be the rest of one. */
  private readRest(area: RuledArea, inside: TextLine[]): ReadRows | null {
    const edges = [area.left, ...area.separators, area.right];
    return this.isRestOfLast(area, edges) ? readGrid(area, inside, { isHeadless: true }) : null;
  }

  /** At the head of the page, between the walls of the table that the page before ended in. */
  private isRestOfLast({ lines }: RuledArea, edges: number[]): boolean {
    const top = (lines[0]?.at ?? 0) + EDGE;
    const isAtTop = this.lines.every(({ box }) => box[3] > top);
    return (
      isAtTop && this.last !== undefined && sameColumns(this.last.grid.edges, edges.slice(0, -1))
    );
  }

  private free(): TextLine[] {
    return this.lines.filter((line) => !this.taken.has(line));
  }

  private within(area: RuledArea): TextLine[] {
    return this.free().filter((line) => isInside(line, area));
  }

  private regionOf({ left, right, lines }: RuledArea): PageRegion {
    const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
    return { page: this.page.number, box: [left, top, right, bottom] };
  }

  private overlapsTable(area: RuledArea): boolean {
    const { box } = this.regionOf(area);
    return this.tables.some(({ regions }) => regions.some((region) => overlap(region.box, box)));
  }

  private isNamedFigure(area: RuledArea): boolean {
    const [left, top, right, bottom] = this.regionOf(area).box;
    return this.lines.some(({ text, box }) => {
      const isBeside = box[2] > left && box[0] < right;
      const isNear = box[3] > top - NEAR_FIGURE && box[1] < bottom + NEAR;
      return isBeside && isNear && isFigureCaption(text);
    });
  }

  /** Frames around text are no tables: it has a caption that says so, or columns and rows that are drawn. */
  private looksLikeTable(area: RuledArea, lines: TextLine[]): boolean {
    if (lines.some((line) => this.taken.has(line))) return false;
    const [left, top, right, bottom] = this.regionOf(area).box;
    const isCaptioned = this.lines.some(({ text, box }) => {
      const isBeside = box[2] > left && box[0] < right;
      const isAbove = box[3] < top + EDGE && top - box[3] < NEAR;
      const isWithin = box[1] >= top - EDGE && box[3] < bottom;
      return isBeside && (isAbove || isWithin) && isTableCaption(text);
    });
    const whole = area.lines.filter(({ from, to }) => to - from >= WHOLE * (right - left));
    const isDrawn =
      area.separators.length >= 1 && area.uprights.length >= 2 && whole.length >= LEAST_DRAWN;
    return isCaptioned || (isDrawn && !this.isNamedFigure(area));
  }
}

function heightOf({ lines }: RuledArea): number {
  return (lines.at(-1)?.at ?? 0) - (lines[0]?.at ?? 0);
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Of areas one within the other, the outer one. */
function withoutNested(pictures: PictureTable[]): PictureTable[] {
  return pictures.filter(
    (one, index) =>
      !pictures.some(
        (other, at) =>
          at !== index && isPartOf(one, other) && (at > index || !isPartOf(other, one)),
      ),
  );
}

function isPartOf(one: PictureTable, other: PictureTable): boolean {
  return [...one.lines].every((line) => other.lines.has(line));
}

export function boxOf(lines: TextLine[]): Box {
  return [
    Math.min(...lines.map(({ box }) => box[0])),
    Math.min(...lines.map(({ box }) => box[1])),
    Math.max(...lines.map(({ box }) => box[2])),
    Math.max(...lines.map(({ box }) => box[3])),
  ];
}
