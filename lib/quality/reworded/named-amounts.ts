import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";

/** Words that say an amount without a number, so that "the first three months" invents none. */
const NAMED: Record<Language, [value: string, unit: string, words: RegExp][]> = {
  en: [
    ["3", "month", /\b(?:first|1st) trimester\b|\bearly pregnancy\b|\bquarterly\b/iu],
    ["12", "week", /\b(?:first|1st) trimester\b/iu],
    ["13", "week", /\b(?:first|1st) trimester\b/iu],
    ["18", "year", /\badults?\b/iu],
    ["28", "day", /\bneonat\w+|\bnewborns?\b/iu],
    ["1.", "year", /\binfan(?:ts?|cy)\b|\b(?:11|12) months\b|\b(?:1|one) year\b/iu],
    ["6", "month", /\b(?:half-yearly|biannual(?:ly)?|semi-?annual(?:ly)?)\b/iu],
    ["2", "year", /\bbiennial(?:ly)?\b/iu],
    ["2", "week", /\bfortnight(?:ly)?\b/iu],
    ["2", "week", /\bbiweekly\b/iu],
    [
      "100",
      "%",
      /\b(?:complete(?:ly)?|total(?:ly)?|full(?:y)?|entire(?:ly)?|all|perfect(?:ly)?)\b/iu,
    ],
    ["2", "count", /\bdual\b|\bboth\b|\bbilateral(?:ly)?\b|\bpairs?\b/iu],
    ["3", "count", /\btriple\b/iu],
    ["4", "count", /\bquadruple\b/iu],
  ],
  zh: [
    ["3", "month", /妊娠早期|孕早期|早孕|怀孕早期|每季度/u],
    ["12", "week", /妊娠早期|孕早期|早孕|怀孕早期/u],
    ["18", "year", /成人|成年/u],
    ["28", "day", /新生儿/u],
    [
      "2.",
      "day",
      /[次翌]日|翌晨|次晨|隔[日天]|第\s*[1一]\s*[天日]|(?:1|一)\s*[天日d]\s*[之以]?后|24\s*(?:h|小时)[之以]?后/u,
    ],
    ["100", "%", /完全|全部|所有|全面|彻底|绝对|均/u],
    ["2", "count", /双联|双重|双侧|两联|均|都/u],
    ["3", "count", /三联/u],
    ["4", "count", /四联/u],
  ],
};

/** Whether the source says an amount in a word of its own: 次日 for 第二天, "first trimester" for three months. */
export function isNamed({ value, unit }: Amount, printed: string, language: Language): boolean {
  return NAMED[language].some(
    ([number, of, words]) => number === value && of === unit && words.test(printed),
  );
}

const LIST_BEHIND: Record<Language, RegExp> = {
  en: /^[^.:;!?]{0,80}:\s*([^.:;!?]+)/u,
  zh: /^[^。：；！？]{0,40}[：:]\s*([^。：；！？]+)/u,
};
const LIST_MARK: Record<Language, RegExp> = {
  en: /\s*,\s*(?:and|or)\s+|\s*,\s*|\s+(?:and|or|plus)\s+/iu,
  zh: /[、，,]|和|与|跟|及|或|还有|以及|加上?/u,
};
const IN_DIGITS = /\d/u;

/** "Two jabs: the vaccine and immunoglobulin" counts what it lists itself. */
export function countsItsList({ value, start, end }: Amount, text: string, language: Language) {
  if (IN_DIGITS.test(text.slice(start, end))) return false;
  const list = LIST_BEHIND[language].exec(text.slice(end))?.[1];
  const items = list?.split(LIST_MARK[language]).filter((item) => item.trim() !== "");
  return items !== undefined && items.length === Number(value);
}
