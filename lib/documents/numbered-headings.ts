import type { StyledText } from "@/lib/documents/find-headings";
import { headingNumber } from "@/lib/documents/heading-number";
import { chineseNumber } from "@/lib/documents/list-marker";

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,4})[.．]?(?:\s|(?=\p{Script=Han}))/u;
const CHINESE_NUMBER = /^([一二三四五六七八九十]{1,3})、/;
const LONGEST = 60;
/** "1.0 mg" beside "2.0 mg" are the doses of a table, not sections one and two. */
const AMOUNT =
  /^[\d.]+\s*(?:[mµμnk]?g|mcg|[mµμdc]?l|[mµμn]?mol|m?mhg|[mkc]m|iu|units?|h|hours?|days?|weeks?|months?|years?)(?![\p{L}\d-])/iu;

/**
 * Lines such as "3.1 药物治疗" that are headings by nothing but their number, because it continues a series: 3.2 after
 * 3.1, or 3.1 after 3 or before 3.2. "5.6 mmol/L" continues nothing.
 */
export function findNumberedLines(texts: StyledText[]): Set<number> {
  const candidates = new Map<number, string>();
  const known = new Set<string>();
  for (const [index, { text, isExcluded, lineCount }] of texts.entries()) {
    if (isExcluded) continue;
    const parent = CHINESE_NUMBER.exec(text)?.[1];
    if (parent) known.add(String(chineseNumber(parent)));
    const number = AMOUNT.test(text) ? undefined : NUMBER.exec(text)?.[1];
    const single = /^(\d{1,2})[.．、]?\s*\p{L}/u.exec(text)?.[1];
    if (single && headingNumber(text)) known.add(single);
    if (!number || lineCount > 1 || text.length > LONGEST || /[.。;；,，、:：]$/.test(text))
      continue;
    candidates.set(index, number);
    known.add(number);
  }
  return new Set(
    [...candidates].filter(([, number]) => isInSeries(number, known)).map(([index]) => index),
  );
}

function isInSeries(number: string, known: Set<string>): boolean {
  const parts = number.split(".");
  const last = Number(parts.pop());
  const parent = parts.join(".");
  if (last > 1) return known.has(`${parent}.${last - 1}`);
  return known.has(parent) || known.has(`${parent}.2`);
}
