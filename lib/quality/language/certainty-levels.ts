import type { Certainty } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

/** How certain a text says its evidence is: one level, or both ends of a range, the lower first. */
export type SaidCertainty = { levels: Certainty[]; word: string };

const ORDER: Certainty[] = ["very_low", "low", "moderate", "high"];
const LEVEL: Record<Language, string> = {
  en: "(?:very[- ]low|low|moderate(?:ly (?:good|strong|certain|reliable|sure))?|medium|high)",
  zh: "(?:极低|很低|非常低|低|中等|中|高)",
};
const RANGE: Record<Language, string> = {
  en: `(${LEVEL.en})(?:[- ](?:certainty|quality))?-?(?: |\\s?[-–—]\\s?)(?:(?:to|or|and|through)[- ])?(?:at (?:most|best) )?(${LEVEL.en})`,
  zh: `(${LEVEL.zh})(?:等|质量|确定性|级)?\\s*(?:到|至|[~～–—-]|、|或|和|(?<=中)(?=[高低])|(?<=低)(?=中))\\s*(${LEVEL.zh})`,
};
/** What tells that a level is one of evidence, in front of it and behind. */
const ABOUT: Record<Language, { before: string; behind: string }> = {
  en: {
    before:
      "\\b(?:(?<!un)certain(?:ty)?|trust(?:ed|worthy)?|reliable|quality(?! of (?:life|sleep|care))|confiden(?:ce|t)|how sure|evidence|GRADE)\\b[^.;!]{0,45}?[\\s(:?]",
    behind:
      "[- ](?:certainty|quality(?! of life)|confidence|level evidence|grade evidence|evidence)\\b",
  },
  zh: {
    before: "(?:质量|确定性|证据等级|证据级别|可信度|可靠程度|把握)[^，。；！]{0,8}?",
    behind: "(?:等|级)?的?(?:质量|确定性|等级(?:的)?证据|级别(?:的)?证据|可信度)",
  },
};
// "High risk" and 中风 are no levels of evidence.
const NO_LEVEL: Record<Language, string> = {
  en: "(?![- ](?:risk|blood|dose|pressure|chance|number|rate|income|fat|salt|fever|intensity|impact|level of|fibre|fiber|protein))(?![a-z])",
  zh: "(?![度危血温风间期等]?(?:风险|危|血压|血糖|剂量|龄|强度|频|热|烧|脂|盐)|[风期间])",
};

const patterns = (language: Language, level: string) => {
  const { before, behind } = ABOUT[language];
  return [
    new RegExp(`${before}${level}${NO_LEVEL[language]}`, "giu"),
    new RegExp(`(?<![a-z])${level}${behind}`, "giu"),
  ];
};
const RANGES = { en: patterns("en", RANGE.en), zh: patterns("zh", RANGE.zh) };
const SINGLES = { en: patterns("en", `(${LEVEL.en})`), zh: patterns("zh", `(${LEVEL.zh})`) };

/** Every level of certainty that a text states of its evidence. A level inside a range is none of its own. */
export function findCertaintyLevels(text: string, language: Language): SaidCertainty[] {
  const ranges = RANGES[language].flatMap((pattern) => [...text.matchAll(pattern)]);
  const taken = ranges.map(({ 0: word, index }) => [index, index + word.length] as const);
  const singles = SINGLES[language]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(
      ({ 0: word, index }) =>
        !taken.some(([start, end]) => start < index + word.length && index < end),
    );
  return [...ranges, ...singles].map(({ 0: word, 1: one = "", 2: other }) => ({
    levels: [...new Set([one, other ?? one].map(levelOf))].toSorted(
      (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
    ),
    word,
  }));
}

const ANY_LEVEL = { en: new RegExp(`\\b${LEVEL.en}\\b`, "giu"), zh: new RegExp(LEVEL.zh, "gu") };

/** Levels that a text names anywhere, whatever of. */
export function namedLevels(text: string, language: Language): Certainty[] {
  return (text.match(ANY_LEVEL[language]) ?? []).map(levelOf);
}

function levelOf(word: string): Certainty {
  if (/very|极|很|非常/iu.test(word)) return "very_low";
  if (/low|低/iu.test(word)) return "low";
  return /high|高/iu.test(word) ? "high" : "moderate";
}
