/** A number as it stands in a text: canonical decimal value, such as "0.5" or "10^9", and where. */
export type NumberToken = { value: string; start: number; end: number };

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DIGITS = /(?<![\p{L}\d.])\d{1,3}(?:[,\u2009\u202f]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.·]\d+)?/gu;
const ENGLISH_WORDS: Record<string, string> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  once: "1",
  twice: "2",
  half: "0.5",
};
const ENGLISH_WORD = new RegExp(`\\b(?:${Object.keys(ENGLISH_WORDS).join("|")})\\b`, "giu");
const CHINESE_DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
// A Chinese numeral is a number only before a measure word: 一 also begins 一般, 一起, 一线.
const CHINESE_NUMBER =
  /[零〇一二两三四五六七八九十百千]+(?=\s*(?:次|天|日|周|个月|月|年|岁|小时|分钟|倍|片|粒|支|毫克|克|微克|毫升|个疗程|种))/gu;
// Words for one or half count only before a unit: "one of the", "half the time" say no amount.
const ENGLISH_UNIT_AHEAD =
  /^[\s-]*(?:times?|days?|weeks?|months?|years?|hours?|minutes?|doses?|tablets?|puffs?|drinks?|daily|weekly|monthly|a (?:day|week|month|year)|per |every |(?:or|to|and) (?:more|two|three|four|five|six)|\d)/iu;
const ALWAYS_AMOUNT = new Set(["once", "twice"]);

/** Every number of a text, in digits, English words or Chinese numerals, left to right. */
export function findNumbers(text: string): NumberToken[] {
  const plain = toHalfWidth(text);
  const tokens = [...digits(plain, text), ...englishWords(plain), ...chineseNumerals(plain)];
  return tokens.sort((one, other) => one.start - other.start);
}

/** Character by character, so that positions stay. */
function toHalfWidth(text: string): string {
  return text.replaceAll(/[０-９．％]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

function digits(plain: string, text: string): NumberToken[] {
  return [...plain.matchAll(DIGITS)].map((match) => {
    const number = match[0].replaceAll(/[,\u2009\u202f]/g, "").replace("·", ".");
    const end = match.index + match[0].length;
    const power = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(text.slice(end))?.[0] ?? "";
    const exponent = [...power].map((char) => SUPERSCRIPTS.indexOf(char)).join("");
    // "10⁹" is a power; a superscript after any other number is a reference mark.
    const isPower = number === "10" && exponent !== "";
    return {
      value: isPower ? `10^${exponent}` : canonical(number),
      start: match.index,
      end: isPower ? end + power.length : end,
    };
  });
}

/** "0.50" and "0.5" are the same amount; a leading zero never is lost. */
function canonical(number: string): string {
  if (!number.includes(".")) return number.replace(/^0+(?=\d)/, "");
  return number.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, "");
}

function englishWords(text: string): NumberToken[] {
  return [...text.matchAll(ENGLISH_WORD)].flatMap((match) => {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    const value = ENGLISH_WORDS[word];
    if (!value || !(ALWAYS_AMOUNT.has(word) || ENGLISH_UNIT_AHEAD.test(text.slice(end)))) return [];
    return [{ value, start: match.index, end }];
  });
}

function chineseNumerals(text: string): NumberToken[] {
  return [...text.matchAll(CHINESE_NUMBER)].map((match) => ({
    value: String(chineseValue(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function chineseValue(numeral: string): number {
  const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };
  let total = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const scale = scales[char];
    if (scale) {
      total += (digit ?? 1) * scale;
      digit = null;
    } else {
      digit = (digit ?? 0) * 10 + (CHINESE_DIGITS[char] ?? 0);
    }
  }
  return total + (digit ?? 0);
}
