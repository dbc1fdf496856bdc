import type { NumberToken } from "@/lib/quality/language/numbers";

const DIGITS = "零一二三四五六七八九";
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };
const NUMERAL_SIGNS = "零〇一二两三四五六七八九十百千万";
const NUMERAL = `[${NUMERAL_SIGNS}]+`;
const AMOUNT =
  "次|回(?!复|升|落|访)|天|日|周|个|月|年|岁|小时|分钟|秒|倍|片|粒|支|毫克|克|微克|毫升|升|疗程|度|线|级|期|型|类|代|联|组|份|餐|顿|口|杯|勺|袋|瓶|剂|针|滴|喷|吸|步|点|阶段|药|张|下(?=$|[，。；、就或的时者]|以[上下])";
/** Measure words that say "a" rather than "one" behind 一. */
const COUNTED = "种|项|条|名|位|人|例|者|方面|部分|章|节";
// 一 also begins 一般, 一起, 一种: it counts only where an amount follows.
const CARDINAL = new RegExp(
  `(?<![\\d零〇一二两三四五六七八九十百千万第])(?<!\\d\\s(?=[百千万]))(?:一(?=\\s*(?:次|回(?!复|升|落|访)|天|日|周|个(?:月|小时|星期|礼拜|钟头|疗程|半)|月|年|岁|小时|分钟|秒|倍|片|粒|支|毫克|克|微克|毫升|升|疗程|线|级|期|型|代|餐|杯|勺|剂|针|滴))|(?!一)${NUMERAL}(?=\\s*(?:${AMOUNT}|${COUNTED}))|一[十百千万]+${NUMERAL.replace("+", "*")}(?=\\s*(?:${AMOUNT}|${COUNTED})))`,
  "gu",
);
const ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
const ROMAN_LATIN = ["i", "ii", "iii", "iv", "v", "vi"];

type Rule = {
  pattern: RegExp;
  read: (...groups: string[]) => [value: string, unit: string | null];
};

/** 一年半, 两升半: the unit stands inside. */
const HALVES: Record<string, string> = {
  ...{ 年: "year", 岁: "year", 升: "L", 天: "day", 周: "week", 公斤: "kg", 斤: "斤", 米: "m" },
  ...{ 片: "tablet", 粒: "capsule", 袋: "sachet", 瓶: "bottle", 杯: "cup", 勺: "spoon" },
};

const RULES: Rule[] = [
  {
    pattern: new RegExp(`(${NUMERAL}|\\d+)倍半`, "gu"),
    read: (_, whole = "") => [`${/\d/u.test(whole) ? whole : valueOf(whole)}.5`, "fold"],
  },
  { pattern: /一刻钟/gu, read: () => ["15", "minute"] },
  { pattern: CARDINAL, read: (all) => [String(valueOf(all)), null] },
  {
    // 二、三度 and 一至三级: the word behind the last number is that of all.
    pattern: new RegExp(
      `(?<![${NUMERAL_SIGNS}第\\d统唯单同如万])${NUMERAL}(?=[、或至到～~－-]${NUMERAL}(?:${AMOUNT}))`,
      "gu",
    ),
    read: (all) => [String(valueOf(all)), null],
  },
  {
    pattern: new RegExp(`(?<![十百千万第])一[两二](?=\\s*(?:${AMOUNT}))`, "gu"),
    read: (all) => [String(valueOf(all)), null],
  },
  {
    pattern: new RegExp(`(${NUMERAL}|\\d+)个半(?=小时|月|钟头|星期|礼拜|疗程)`, "gu"),
    read: (_, whole = "") => [`${/\d/u.test(whole) ? whole : valueOf(whole)}.5`, null],
  },
  {
    pattern: new RegExp(`(${NUMERAL}|\\d+)(${Object.keys(HALVES).join("|")})半`, "gu"),
    read: (_, whole = "", unit = "") => [
      `${/\d/u.test(whole) ? whole : valueOf(whole)}.5`,
      HALVES[unit] ?? null,
    ],
  },
  {
    pattern: new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, "gu"),
    read: (_, part = "") => [/\d/u.test(part) ? part : String(valueOf(part)), "%"],
  },
  {
    pattern: new RegExp(`(?<!百)(${NUMERAL})分之(${NUMERAL})`, "gu"),
    read: (_, below = "", above = "") => [`${valueOf(above)}/${valueOf(below)}`, null],
  },
  {
    pattern: /([一二两三四五六七八九])成(半?)(?![人分年功熟立为本员长果型])/gu,
    read: (_, tenths = "", half = "") => [String(valueOf(tenths) * 10 + (half ? 5 : 0)), "%"],
  },
  {
    pattern: new RegExp(`第(${NUMERAL})`, "gu"),
    read: (_, place = "") => [`${valueOf(place)}.`, null],
  },
  {
    pattern: /一半|半数|(?<![一个])半(?=年|天|小时|分钟|片|个?(?:月|小时|钟头)|量)/gu,
    read: () => ["1/2", null],
  },
  { pattern: /翻(?:一)?倍|加倍|翻番/gu, read: () => ["2", "fold"] },
  { pattern: /减半/gu, read: () => ["1/2", "fold"] },
  {
    pattern: new RegExp(`[${ROMAN}]`, "gu"),
    read: (sign) => [String(ROMAN.indexOf(sign) + 1), null],
  },
  {
    pattern: /(?<![A-Za-z])(?:I{1,3}|IV|VI?)(?=[abc]?\s*[级期类型度])/gu,
    read: (sign) => [String(ROMAN_LATIN.indexOf(sign.toLowerCase()) + 1), null],
  },
];

/** Numbers said in Chinese words, with percentages, fractions and multiples, and Roman numerals. */
export function chineseNumbers(text: string): NumberToken[] {
  const tokens = RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => {
      const [value, unit] = read(...match);
      return { value, unit, start: match.index, end: match.index + match[0].length };
    }),
  );
  return tokens
    .filter((token) => !tokens.some((other) => other !== token && isWithin(token, other)))
    .flatMap((token) => endsOf(text, token));
}

// 两三天 is a range, not 23 days.
const ROUGHLY = /^(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九|三五)$/u;

// 三四十 is from 30 to 40.
const ROUGH_TENS = /^([一二三四五六七八])([二三四五六七八九])([十百千万]+)$/u;

function endsOf(text: string, token: NumberToken): NumberToken[] {
  const said = text.slice(token.start, token.end);
  const [, low = "", high = "", scale = ""] = ROUGH_TENS.exec(said) ?? [];
  if (scale !== "" && valueOf(high) === valueOf(low) + 1) {
    const middle = token.start + 1;
    return [
      { ...token, value: String(valueOf(low + scale)), end: middle },
      { ...token, value: String(valueOf(high + scale)), start: middle },
    ];
  }
  if (!ROUGHLY.test(said)) return [token];
  return [...said].map((digit, index) => {
    const start = token.start + index;
    return { value: String(valueOf(digit)), unit: null, start, end: start + 1 };
  });
}

/** 百分之五 is five per cent, not five. */
function isWithin(token: NumberToken, other: NumberToken): boolean {
  return (
    other.start <= token.start &&
    token.end <= other.end &&
    other.end - other.start > token.end - token.start
  );
}

function valueOf(numeral: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const scale = SCALES[char];
    if (scale === 10_000) {
      total = (total + (digit ?? 0) || 1) * scale;
      digit = null;
    } else if (scale) {
      total += (digit ?? 1) * scale;
      digit = null;
    } else {
      const value = char === "两" ? 2 : Math.max(0, DIGITS.indexOf(char));
      digit = (digit ?? 0) * 10 + value;
    }
  }
  return total + (digit ?? 0);
}
