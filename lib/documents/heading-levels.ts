import type { StyledText } from "@/lib/documents/find-headings";
import { headingNumber } from "@/lib/documents/heading-number";

export const ALL_BOLD = 0.9;
/** "附录 1", "Appendix A", "Chapter 3": the title stands on the next line. */
const LABEL =
  /^(?:(?:appendix|annex|chapter|part|section|module)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,5})|附[录件表]\s?(?:\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,3})|第\s?[一二三四五六七八九十\d]{1,3}\s?[章篇编部])[.:：]?$/i;

/** "II. Training", "IV. Reporting". */
const ROMAN = /^(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[.．]\s+\p{L}/u;
/** Roman numbers are used at several levels: only type that nearly is the usual one is a slip. */
const NEARLY = 0.1;

/** How a heading looks and how its number says it stands; headings with one key stand on one level. */
export type HeadingKey = {
  size: number;
  bold: boolean;
  capitals: boolean;
  depth: number;
  /** The series of a Chinese number such as 一、 or （一）, or of a Roman one; null for all other headings. */
  series: string | null;
};

export function headingKey({ text, size, bold }: StyledText): HeadingKey {
  const number = headingNumber(text);
  return {
    size: Math.round(size),
    bold: bold >= ALL_BOLD,
    capitals: isCapitals(text),
    depth: number?.depth ?? 0,
    series: number?.isChinese ? number.series : ROMAN.test(text) ? "roman" : null,
  };
}

export function isCapitals(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 6 && /\p{Lu}/u.test(text) && text === text.toUpperCase() && text.length < 120
  );
}

/** Levels by index, 1 being the top. */
export function rankHeadings(keys: Map<number, HeadingKey>): Map<number, number> {
  const all = [...keys.values()];
  alignSeries(all);
  placeUnnumbered(all);
  const ranks = rankKeys(all);
  return new Map([...keys].map(([index, key]) => [index, ranks.get(keyName(key)) ?? 1]));
}

/** Numbers of these series say their level whatever type they are set in: all of one series look as most of them do. */
function alignSeries(keys: HeadingKey[]): void {
  const bySeries = new Map<string, HeadingKey[]>();
  for (const key of keys) {
    if (key.series !== null) bySeries.set(key.series, [...(bySeries.get(key.series) ?? []), key]);
  }
  for (const members of bySeries.values()) {
    const counts = new Map<string, number>();
    for (const key of members) counts.set(keyName(key), (counts.get(keyName(key)) ?? 0) + 1);
    const [usual] = [...members].sort(
      (a, b) => (counts.get(keyName(b)) ?? 0) - (counts.get(keyName(a)) ?? 0),
    );
    const { size, bold } = usual ?? { size: 0, bold: false };
    const slips = members.filter(
      (key) => key.series !== "roman" || Math.abs(key.size - size) <= NEARLY * size,
    );
    for (const key of slips) Object.assign(key, { size, bold });
  }
}

/** A heading without a number stands beside the highest numbered headings that look like it. */
function placeUnnumbered(keys: HeadingKey[]): void {
  const look = ({ size, bold, capitals }: HeadingKey) => `${size}/${bold}/${capitals}`;
  const highest = new Map<string, number>();
  for (const key of keys.filter(({ depth }) => depth > 0))
    highest.set(look(key), Math.min(highest.get(look(key)) ?? Infinity, key.depth));
  for (const key of keys) if (key.depth === 0) key.depth = highest.get(look(key)) ?? 0;
}

function keyName({ size, bold, capitals, depth }: HeadingKey): string {
  return `${size}/${bold}/${capitals}/${depth}`;
}

/** Larger before smaller, bold before regular, capitals before small letters, 一、 before （一） before 1.1. */
function rankKeys(keys: HeadingKey[]): Map<string, number> {
  const distinct = [...new Map(keys.map((key) => [keyName(key), key])).values()];
  distinct.sort(
    (a, b) =>
      b.size - a.size ||
      Number(b.bold) - Number(a.bold) ||
      Number(b.capitals) - Number(a.capitals) ||
      a.depth - b.depth,
  );
  return new Map(distinct.map((key, index) => [keyName(key), index + 1]));
}

/** A label stands half a level above the title on the line after it, however small its type. */
export function raiseLabels(levels: Map<number, number>, texts: StyledText[]): Map<number, number> {
  const raised = new Map(levels);
  for (const [index, level] of levels) {
    const title = levels.get(index + 1);
    if (title !== undefined && title <= level && LABEL.test(texts[index]?.text ?? ""))
      raised.set(index, title - 0.5);
  }
  return raised;
}
