import type { IntakeReport } from "@/lib/documents/schema";
import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { TextLine } from "@/lib/documents/pdf/text-line";

type Kind = IntakeReport["dropped"][number]["kind"];

/** A line as it stands on the page displayed; pages set sideways were read turned. */
export type ShownLine = { line: TextLine; box: Box; turned: boolean };

/** So many pages must have a head at a place before what else stands there is one too. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.5;
const LONGEST = 100;
const ROW = 6;

/**
 * Chapter names at the heads of pages change before they repeat often enough. Where most pages have a head or their
 * number at one height and in one size, the other lines in that place are heads as well.
 */
export function findHeadsByPlace(
  outer: ShownLine[],
  kinds: Map<ShownLine, Kind | null>,
): Set<ShownLine> {
  const places = new Map<string, ShownLine[]>();
  for (const shown of outer) {
    for (const key of keysOf(shown)) {
      const lines = places.get(key) ?? [];
      lines.push(shown);
      places.set(key, lines);
    }
  }
  const isUsual = (lines: ShownLine[] = []) => {
    const pages = new Set(lines.map(({ line }) => line.page)).size;
    const known = new Set(lines.filter((shown) => kinds.get(shown)).map(({ line }) => line.page))
      .size;
    return known >= LEAST_PAGES && known >= LEAST_SHARE * pages;
  };
  const heads = outer.filter(
    (shown) =>
      !kinds.get(shown) &&
      shown.line.text.length <= LONGEST &&
      keysOf(shown).some((key) => isUsual(places.get(key))) &&
      isApart(shown, outer, kinds),
  );
  const broken = outer.flatMap((first) => {
    if (kinds.get(first) || !keysOf(first).some((key) => isUsual(places.get(key)))) return [];
    return secondLine(first, outer, kinds);
  });
  return new Set([...heads, ...broken]);
}

/** A name of a chapter too long for its place is set in two lines, one centred below the other. */
function secondLine(
  first: ShownLine,
  outer: ShownLine[],
  kinds: Map<ShownLine, Kind | null>,
): ShownLine[] {
  const second = outer.find((other) => {
    if (other.line.page !== first.line.page || kinds.get(other) || other.turned) return false;
    const distance = other.box[1] - first.box[3];
    return Math.abs(distance) < 0.5 * first.line.size && isSetAlike(first, other);
  });
  if (!second || first.turned) return [];
  const rest = outer.filter((other) => other !== first && other !== second);
  const isShort = first.line.text.length + second.line.text.length <= LONGEST;
  const areApart = [first, second].every((shown) => isApart(shown, rest, kinds));
  return isShort && areApart ? [first, second] : [];
}

function isSetAlike(first: ShownLine, second: ShownLine): boolean {
  const isCentred = Math.abs(middle(first) - middle(second)) < first.line.size;
  return isCentred && Math.abs(first.line.size - second.line.size) < 0.3;
}

function middle({ box }: ShownLine): number {
  return (box[0] + box[2]) / 2;
}

function keysOf({ line, box, turned }: ShownLine): string[] {
  const at = Math.round((turned ? box[0] : box[3]) / ROW);
  return [at - 1, at, at + 1].map((row) => `${turned}/${row}/${Math.round(line.size)}`);
}

/** No line of text stands right above or below it. */
function isApart(
  { line, box, turned }: ShownLine,
  outer: ShownLine[],
  kinds: Map<ShownLine, Kind | null>,
): boolean {
  if (turned) return true;
  return !outer.some((other) => {
    if (other.line === line || other.line.page !== line.page || kinds.get(other)) return false;
    const distance = Math.max(other.box[1] - box[3], box[1] - other.box[3]);
    const isBeside = other.box[0] < box[2] && other.box[2] > box[0];
    return isBeside && distance < 0.7 * line.size && other.line.size >= 0.9 * line.size;
  });
}
