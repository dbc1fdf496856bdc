import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

export type Comparator = "≥" | "≤" | ">" | "<";
type Words = Record<Comparator, string>;

const MORE = "more|older|higher|greater|longer|later|larger|heavier";
const LESS = "less|fewer|younger|lower|shorter|earlier|sooner|smaller|lighter";
const NEVER = "(?:no|not|never|cannot|\\w+n['’]t)";
const NOT = `\\b${NEVER}\\s+(?:(?:be|go|get|have|take|eat|drink|use|last|wait|rise|weigh|give|keep|stay|wear|leave|apply|continue|taken|eaten|drunk|used|given|kept|worn|left|applied|continued|done|for|to|any|it|them)\\s+){0,3}`;
/** "Do not use nasal sprays for longer than". */
const NOT_FOR = `\\b${NEVER}\\s+(?:[a-z-]+\\s+){1,6}for\\s+`;
// 不要连着吃超过, but not 不包括低于12岁的儿童: only the deed that is limited may stand between.
const NOT_ZH =
  "(?:不|别|勿|莫|未|没有?)(?:要|能|可以?|得|应该?|该|宜|许|准|会|建议|推荐|让)?(?:连着|连续|每次|一次|每天|一天|总共|持续|累计)?(?:吃|用|喝|服用?|打|输|做|拖|等|戴|走|睡|坐|补|隔|停|加|给)?(?:得|到|了)?";

/** What stands before the number it compares. */
const BEFORE: Words = {
  "≥": `≥|≧|⩾|>=|\\b${NEVER}\\s+(?:\\w+\\s+){0,2}more (?:often|frequently) than(?: once)?(?: every)?\\b|\\bat (?:the )?(?:very )?least\\b|\\bupwards? of\\b|${NOT}(?:${LESS}) than\\b|\\b(?:a )?minimum(?: of)?\\b|至少|起码|达到或超过|${NOT_ZH}(?:少于|低于|小于|短于|早于)|\\b${NEVER} (?:\\w+ ){0,2}before(?= [\\w.]+ \\w+ (?:have|has) (?:passed|gone|elapsed))|大于或?等于|最少|最低(?!点)|最短|最早|\\bat or (?:above|over|beyond)\\b`,
  "≤": `(?<=\\b${NEVER} )(?:go |be )?(?:beyond|above|over|past)\\b|≤|≦|⩽|<=|\\bat (?:the )?(?:very )?most\\b|(?<!\\badds? |\\badding |\\d (?:(?:mg|years|weeks|months|days) )?)\\bup to\\b(?![- ]date)|(?:${NOT}|${NOT_FOR})(?:${MORE}) than\\b|\\b(?:limit|restrict)(?:ed|ing)? (?:[a-z]+ ){0,4}to\\b(?! [\\d,.]+ ?(?:to|-|–))|\\b${NEVER} (?:to )?exceed(?:ing|ed)?\\b|\\b(?:a )?maximum(?: dose)?(?: of)?\\b|\\bmax\\b\\.?|${NOT_ZH}(?:超过|超出|高于|高出|大于|多于|长于|晚于|迟于|晚过|迟过|多过|长过)|至多|顶多|最多|最长|最晚|最迟|\\bat or (?:below|under)\\b|小于或?等于|最大(?:日?剂量|量)?(?:为|:|：)?|最高剂量(?:为|:|：)?|控制在`,
  ">": `>(?!=)|＞|(?<!${NOT}|${NOT_FOR})\\b(?:${MORE}) than\\b|(?<!\\b${NEVER} |\\bnot to )\\bexceed(?:s|ing|ed)?\\b|(?<!${NOT_ZH}|达到或)(?:大于(?!或?等于)|超过|超出|高于|多于|长于|晚于|迟于)`,
  "<": `<(?!=)|＜|(?<!${NOT})\\b(?:${LESS}) than\\b|(?<!${NOT_ZH})(?:小于(?!或?等于)|低于|少于|短于|早于)|未满|没满`,
};
/** These compare only in front of an amount: "over 65", "within 24 hours", not "over time". */
const BEFORE_AMOUNT: Partial<Words> = {
  "≥": "(?<![未没不])(?:年?满了?(?![意足怀脸])|够了?(?=\\s*\\d)|足足|达到(?!标)|达(?=\\s*\\d))",
  "≤": "\\b(?:within|as (?:long|late) as)\\b",
  ">": `(?<!\\b${NEVER}(?: go| be)? |\\d |\\bat or )\\b(?:over|above|beyond)\\b`,
  "<": "\\b(?:under|below)\\b|不足|不到|不满|不够|[没未](?:有)?到|[不别勿](?:能|可以?|要|得|该)?(?:到|达到?|满)(?=\\s*\\d)",
};
/** "At most" may stand before the next number too. */
const FAR = "\\s*(?:\\d|one|two|three|four|five|six|every|once|twice|an?\\b|half)";
/** What stands behind its number. 以上 and 以下 include the number itself (Chinese legal and statistical usage). */
const AFTER: Partial<Words> = {
  "≥": `\\b(?:or|and) (?:${MORE}|above|over)\\b(?! than)|(?<=years? (?:old |of age )?(?:and |or )?|\\b(?:and|or) )(?:up|upwards?)\\b(?! to)|\\bonwards?\\b|\\bat (?:the )?(?:very )?(?:least|earliest|soonest|shortest)\\b(?!${FAR})|(?<=\\d)\\+(?!\\s*\\d)|以上|往上|(?<=[次个天周月年岁片粒克升米杯小时分钟])起(?=[，。；、）]|步|$)|,? or more than once\\b|或者?(?:更|还)[高多大长久]`,
  "≤": `\\b(?:or|and) (?:${LESS}|below|under)\\b(?! than)|\\bat (?:the )?(?:very )?(?:most|latest|longest)\\b(?!${FAR})|(?<=岁|月龄|周龄)以下|以下(?!简称|几|是|列|为|方|情|推|人|患|治|措)|以内|之内|(?:就|便|算|要)(?:到头|截止)|为限|封顶|是上限|\\b(?:is|are) the (?:limit|maximum|most|ceiling)\\b|或者?(?:更|还)[低少小短]`,
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
