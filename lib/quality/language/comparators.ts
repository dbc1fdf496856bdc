import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

export type Comparator = "≥" | "≤" | ">" | "<";
type Words = Record<Comparator, string>;

const MORE = "more|older|higher|greater|longer|later|larger|heavier";
const LESS = "less|fewer|younger|lower|shorter|earlier|smaller|lighter";
const NOT = "\\b(?:no|not)\\s+";

/** What stands before the number it compares. */
const BEFORE: Words = {
  "≥": `≥|≧|⩾|>=|\\bat least\\b|${NOT}(?:${LESS}) than\\b|\\b(?:a )?minimum(?: of)?\\b|至少|达到或超过|(?:年)?满(?=\\s*\\d)|不少于|不低于|不小于|大于或?等于|最少|最低(?!点)`,
  "≤": `(?<=\\b(?:never|not) )(?:go )?(?:beyond|above|over|past)\\b|≤|≦|⩽|<=|\\bat most\\b|\\bup to\\b(?![- ]date)|${NOT}(?:${MORE}) than\\b|\\bnot (?:to )?exceed(?:ing|ed)?\\b|\\b(?:a )?maximum(?: dose)?(?: of)?\\b|\\bmax\\b\\.?|不(?:要|能|可|得|应|宜)?超过|不高于|不大于|不多于|至多|最多|小于或?等于|最大(?:日?剂量|量)?(?:为|:|：)?|最高剂量(?:为|:|：)?|控制在`,
  ">": `>(?!=)|＞|(?<!${NOT})\\b(?:${MORE}) than\\b|(?<!\\bnot |\\bnot to )\\bexceed(?:s|ing|ed)?\\b|(?<!不|不要|不能|不可|不得|不应|不宜|达到或)(?:大于(?!或?等于)|超过|高于|多于|长于)`,
  "<": `<(?!=)|＜|(?<!${NOT})\\b(?:${LESS}) than\\b|(?<!不)(?:小于(?!或?等于)|低于|少于|短于)|未满|没满`,
};
/** These compare only in front of an amount: "over 65", "within 24 hours", not "over time". */
const BEFORE_AMOUNT: Partial<Words> = {
  "≤": "\\bwithin\\b",
  ">": "(?<!\\b(?:never|not)(?: go)? )\\b(?:over|above|beyond)\\b",
  "<": "\\b(?:under|below)\\b|不足|不到",
};
/** What stands behind its number. 以上 and 以下 include the number itself (Chinese legal and statistical usage). */
const AFTER: Partial<Words> = {
  "≥": `\\b(?:or|and) (?:${MORE}|above|over)\\b(?! than)|(?<=\\d)\\+(?!\\s*\\d)|以上|或者?(?:更|还)[高多大长久]`,
  "≤": `\\b(?:or|and) (?:${LESS}|below|under)\\b(?! than)|(?<=岁|月龄|周龄)以下|以下(?!简称|几|是|列|为|方|情|推|人|患|治|措)|以内|之内|或者?(?:更|还)[低少小短]`,
};
// What may stand between a comparison and its number: "at least every 3", "over the age of 65", 至少连续3天.
const FILLER =
  "(?:\\s*(?:about|approximately|another|an?|every|the|first|last|next|past|additional|age[sd]?|of|[$€£¥]|\\p{Script=Han}{1,3})){0,4}\\s*";
const AMOUNT =
  "(?=\\d|[一二两三四五六七八九十]|(?:two|three|four|five|six|seven|eight|nine|ten)\\b)";
const SIGNS: Comparator[] = ["≥", "≤", ">", "<"];

const FAMILIES: Family[] = SIGNS.map((sign) => {
  const guarded = BEFORE_AMOUNT[sign];
  const words = [BEFORE[sign], AFTER[sign], guarded && `(?:${guarded})(?=${FILLER}${AMOUNT})`];
  return [sign, new RegExp(words.filter(Boolean).join("|"), "giu")];
});
const ENDINGS = SIGNS.map((sign) => {
  const words = [BEFORE[sign], BEFORE_AMOUNT[sign]].filter(Boolean).join("|");
  return { sign, pattern: new RegExp(`(?:${words})${FILLER}$`, "iu") };
});
const OPENINGS = SIGNS.flatMap((sign) => {
  const words = AFTER[sign];
  if (!words) return [];
  const pattern = `^[\\s\\p{L}%％°/²³·（）()-]{0,24}?(?:${words})`;
  return [{ sign, pattern: new RegExp(pattern, "iu") }];
});

/** Every comparison of a text, in signs or words, however far from its number; the family is its sign. */
export function findComparators(text: string): Cue[] {
  return findCues(text, FAMILIES);
}

/** The comparator printed with the number at [start, end), in signs or words; null where there is none. */
export function comparatorAround(text: string, start: number, end: number): Comparator | null {
  const before = text.slice(Math.max(0, start - 48), start);
  // A lookbehind at "+" needs the digit itself.
  const after = text.slice(end, end + 40);
  return (
    ENDINGS.find(({ pattern }) => pattern.test(before))?.sign ??
    (/^\+(?!\s*\d)/u.test(after) ? "≥" : undefined) ??
    OPENINGS.find(({ pattern }) => pattern.test(after))?.sign ??
    null
  );
}
