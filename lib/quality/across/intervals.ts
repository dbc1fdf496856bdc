import type { Around } from "@/lib/quality/across/ages";
import type { Comparator } from "@/lib/quality/language/comparators";

/** The number stands in a rhythm: "every 2 hours", 每2小时. */
const RHYTHM = {
  en: /\b(?:every|each)(?: (?:other|about|around|\w+ (?:to|or)))*\s*$/iu,
  zh: /[每隔](?:[\d.一二两三四五六七八九十半]+\s*[～~–—至到-])?\s*$/u,
};
const AT_LEAST = {
  en: {
    before:
      /\bat (?:the )?(?:very )?least(?: once)?(?: (?:every|each))(?: [\w.]+ (?:to|or))?\s*$/iu,
    after:
      /^[\s\w]{0,16}?,? (?:at (?:the )?(?:very )?least|or (?:even )?(?:more (?:often|frequently)|sooner|oftener))\b/iu,
  },
  zh: {
    before: /(?:至少|最少|起码)(?:要|应|得)?每[^，。；]{0,6}$/u,
    after:
      /^(?:\s*[\p{L}]{1,4}){0,2}?[^，。；]{0,6}(?:至少|最少|起码)[^，。；]{0,10}[次回遍]|^[^，。；]{0,10}(?:或者?)?更(?:勤|频繁|密|短|早)|^[^，。；]{0,6}[以之]内/u,
  },
};
const AT_MOST = {
  en: {
    before:
      /\b(?:no|not|never) (?:more (?:often|frequently) than|sooner than|oftener than)(?: once)?(?: (?:every|each))?\s*$/iu,
  },
  zh: { before: /(?:最多|至多|顶多|不(?:要|能|应|宜)?(?:超过|多于))每[^，。；]{0,6}$/u },
};

/** "At least every 2 hours" leaves 2 hours between at most: the limit is one of the gap, not of how often. */
export function intervalLimit(
  sign: Comparator | null,
  { before, after, language }: Around,
): Comparator | null {
  if (AT_MOST[language].before.test(before)) return "≥";
  if (!RHYTHM[language].test(before)) return sign;
  const { before: least, after: behind } = AT_LEAST[language];
  if (sign === "≤" || least.test(before) || behind.test(after)) return "≤";
  return sign;
}
