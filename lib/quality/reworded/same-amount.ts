import type { Language } from "@/lib/documents/schema";
import type { Quantity } from "@/lib/quality/language/quantities";

/** In minutes and in months: nothing is rounded, so weeks and months never agree. */
const LENGTHS: Record<string, { measure: string; length: number }> = {
  minute: { measure: "minute", length: 1 },
  hour: { measure: "minute", length: 60 },
  day: { measure: "minute", length: 1_440 },
  week: { measure: "minute", length: 10_080 },
  month: { measure: "month", length: 1 },
  year: { measure: "month", length: 12 },
};

/** "12 months" and "1 year", "48 hours" and "2 days", "half" and "50 %": another way to say exactly the same. */
export function isSameAmount(one: Quantity, other: Quantity): boolean {
  if (one.comparator !== other.comparator) return false;
  const [length, otherLength] = [lengthOf(one), lengthOf(other)];
  if (length && otherLength)
    return length.measure === otherLength.measure && isEqual(length.length, otherLength.length);
  const [share, otherShare] = [shareOf(one), shareOf(other)];
  return share !== null && otherShare !== null && isEqual(share, otherShare);
}

function lengthOf({ value, unit }: Quantity) {
  const known = unit === null ? undefined : LENGTHS[unit];
  const number = numberOf(value);
  return known && number !== null
    ? { measure: known.measure, length: number * known.length }
    : null;
}

/** Of a whole, 0 to 1. */
function shareOf({ value, unit }: Quantity): number | null {
  const number = numberOf(value);
  if (number === null) return null;
  if (unit === "%") return number / 100;
  return value.includes("/") ? number : null;
}

function numberOf(value: string): number | null {
  const [above, below] = value.split("/").map(Number);
  if (above === undefined || Number.isNaN(above)) return null;
  if (below === undefined) return above;
  return Number.isNaN(below) || below === 0 ? null : above / below;
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

/** "8 in 100 people", 每100人中有8人: a share, and where its two numbers stand. */
export type Share = { share: number; start: number; end: number };

const NUMBER = "(\\d+(?:[,.]\\d+)*)";
const SHARES: Record<Language, { pattern: RegExp; part: number; whole: number }[]> = {
  en: [
    {
      pattern: new RegExp(
        `${NUMBER}(?: (?:people|persons?|patients|adults|children|women|men))?,? (?:out of|in|of|for|from)(?: every| each)? ${NUMBER}(?!\\s?(?:%|mg|years?|months?|weeks?|days?|hours?))`,
        "giu",
      ),
      part: 1,
      whole: 2,
    },
    {
      pattern: new RegExp(
        `(?:out of|of|for|in|among)(?: every| each)? ${NUMBER} (?:people|persons?|patients|adults|children|women|men|babies)\\b[^.;]{0,40}?\\b${NUMBER}(?!\\s?(?:%|mg|years?|months?|weeks?|days?|hours?))`,
        "giu",
      ),
      part: 2,
      whole: 1,
    },
  ],
  zh: [
    {
      pattern: new RegExp(
        `每?\\s*${NUMBER}\\s*(?:个|名|位|例)?(?:人|患者|孩子|儿童|女性|男性|成人|老人)?(?:里|中|当中)[^，。；\\d]{0,12}${NUMBER}`,
        "gu",
      ),
      part: 2,
      whole: 1,
    },
  ],
};

export function findShares(text: string, language: Language): Share[] {
  return SHARES[language].flatMap(({ pattern, part, whole }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [above, below] = [match[part], match[whole]].map((digits) =>
        Number(digits?.replaceAll(",", "")),
      );
      if (!below || above === undefined || above > below) return [];
      return [{ share: above / below, start: match.index, end: match.index + match[0].length }];
    }),
  );
}

/** A percentage as a share of people and the other way round. */
export function isSameShare(
  quantity: Quantity,
  shares: Share[],
  known: Share[],
  printed: Quantity[],
) {
  const own = shares.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
  const share = own?.share ?? shareOf(quantity);
  if (share === null) return false;
  return (
    known.some((one) => isEqual(one.share, share)) ||
    printed.some((one) => one.unit === "%" && isEqual(shareOf(one) ?? -1, share))
  );
}
