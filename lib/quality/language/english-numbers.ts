import type { NumberToken } from "@/lib/quality/language/numbers";

const SMALL = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"],
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const VALUES = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
  ["dozen", 12],
]);
const WORD = `(?:${[...VALUES.keys()].join("|")}|hundred)`;
// "A hundred and five" is one number, "between three and six" are two.
const CARDINAL = new RegExp(
  `\\b${WORD}(?:(?:[\\s-]|(?<=hundred)[\\s-]and[\\s-])${WORD})*(?=fold\\b|\\b)`,
  "giu",
);
const FRACTION =
  /\b(?:(one|two|three|four|a)[\s-](half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|half|quarters?)\b(?!-?li[fv]e)/giu;
const PARTS = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const AND_A_HALF = new RegExp(`\\b(\\d+|${WORD}) and a half\\b`, "giu");
const PERIOD_AND_A_HALF = new RegExp(
  `\\b(an?|\\d+|${WORD}) (minute|hour|day|week|month|year)s? and a half\\b`,
  "giu",
);
const OF_MEDICINES = "[- ](?:[a-z]+ )?(?:therap(?:y|ies)|treatments?|regimens?|combinations?)\\b";
/** Words that are an amount wherever they stand, and what is said with them. */
const FIXED: [RegExp, value: string, unit: string | null][] = [
  [
    /\bonce\b(?! (?:you|your|he|she|it|they|the|their|his|her|its|this|that|these|those|all|there|doctors?)\b| an? (?!(?:day|week|fortnight|month|year|hour|night|minute)\b))/giu,
    "1",
    "time",
  ],
  [/\b(?:an? |one )?fortnight(?:ly)?\b/giu, "2", "week"],
  [
    /\ba couple(?: of)?(?= (?:hours?|days?|weeks?|months?|years?|times|tablets?|doses?)\b)/giu,
    "2",
    null,
  ],
  [/\ba thousand\b/giu, "1000", null],
  [/\btwice\b/giu, "2", "time"],
  [/\bthrice\b/giu, "3", "time"],
  [/\bdoubl(?:e|es|ed|ing)\b(?!-)/giu, "2", "fold"],
  // Of triple therapy three medicines are given, and nothing is three times as much.
  [new RegExp(`\\btripl(?:e|es|ed|ing)\\b(?!-|${OF_MEDICINES})`, "giu"), "3", "fold"],
  [new RegExp(`\\btriple(?=${OF_MEDICINES})`, "giu"), "3", null],
  [new RegExp(`\\bquadruple(?=${OF_MEDICINES})`, "giu"), "4", null],
  [/\bhalv(?:e|es|ed|ing)\b/giu, "1/2", "fold"],
  [/½/gu, "1/2", null],
  [/⅓/gu, "1/3", null],
  [/⅔/gu, "2/3", null],
  [/¼/gu, "1/4", null],
  [/¾/gu, "3/4", null],
];
const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
// Elsewhere "first" opens a list and "second" is a time.
const ORDINAL = new RegExp(
  `\\b(?:(${ORDINALS.join("|")})|([1-9])(?:st|nd|rd|th))(?=[\\s-](?:lines?|trimesters?|doses?|choices?|weeks?|months?|years?|days?|visits?|degrees?|generations?|stages?|steps?|episodes?|attacks?|tests?|hours?|minutes?|injections?|approach(?:es)?)\\b)`,
  "giu",
);
// "One of the", "no one" and "one another" say no amount.
const ONE_COUNTS =
  /^[\s-]*(?:times?|days?|weeks?|months?|years?|hours?|minutes?|doses?|tablets?|puffs?|drinks?|daily|weekly|monthly|a (?:day|week|month|year)|per |every |in |out of |[a-z]+ (?:in|out of) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|one hundred|a thousand)|(?:or|to|and) (?:more|two|three|four|five|six)|\d|fold)/iu;

/** Numbers said in English words, ordinals before what they count, fractions and multiples. */
export function englishNumbers(text: string): NumberToken[] {
  const mixed = [...text.matchAll(AND_A_HALF)].map(({ 0: words, 1: whole = "", index }) =>
    token(words, index, { value: `${/\d/u.test(whole) ? whole : valueOf(whole)}.5`, unit: null }),
  );
  const periods = [...text.matchAll(PERIOD_AND_A_HALF)].map(
    ({ 0: words, 1: whole = "", 2: unit = "", index }) => {
      const value = /\d/u.test(whole) ? whole : /^an?$/iu.test(whole) ? "1" : valueOf(whole);
      return token(words, index, { value: `${value}.5`, unit: unit.toLowerCase() });
    },
  );
  const fractions = [...mixed, ...periods, ...fractionTokens(text)];
  const inFraction = (at: number) => fractions.some(({ start, end }) => start <= at && at < end);
  const cardinals = [...text.matchAll(CARDINAL)]
    .filter(({ index }) => !inFraction(index))
    .flatMap(({ 0: words, index }) => cardinalToken(text, words, index));
  const fixed = FIXED.flatMap(([pattern, value, unit]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => token(word, index, { value, unit })),
  );
  return [...cardinals, ...fractions, ...fixed, ...ordinalTokens(text)];
}

function cardinalToken(text: string, words: string, index: number): NumberToken[] {
  const value = valueOf(words);
  if (value === 1 && !ONE_COUNTS.test(text.slice(index + words.length))) return [];
  return [token(words, index, { value: String(value), unit: null })];
}

function valueOf(words: string): number {
  return words
    .toLowerCase()
    .split(/[\s-]+/u)
    .reduce(
      (total, word) => (word === "hundred" ? (total || 1) * 100 : total + (VALUES.get(word) ?? 0)),
      0,
    );
}

function fractionTokens(text: string): NumberToken[] {
  return [...text.matchAll(FRACTION)].map(({ 0: words, 1: count, 2: part, index }) => {
    const above = count && count.toLowerCase() !== "a" ? valueOf(count) : 1;
    const name = (part ?? words).toLowerCase();
    const below = String(Math.max(0, PARTS.indexOf(name.replace(/s$/u, ""))) + 2);
    return token(words, index, { value: `${above}/${below}`, unit: null });
  });
}

function ordinalTokens(text: string): NumberToken[] {
  return [...text.matchAll(ORDINAL)].map(({ 0: words, 1: word, 2: digit, index }) => {
    const place = word ? ORDINALS.indexOf(word.toLowerCase()) + 1 : Number(digit);
    return token(words, index, { value: `${place}.`, unit: null });
  });
}

function token(
  words: string,
  start: number,
  { value, unit }: Pick<NumberToken, "value" | "unit">,
): NumberToken {
  return { value, unit, start, end: start + words.length };
}
