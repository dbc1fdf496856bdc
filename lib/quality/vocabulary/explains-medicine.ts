import type { Language } from "@/lib/documents/schema";
import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { isNamed, type Place } from "@/lib/quality/vocabulary/named-in";
import { isExplainedInTables } from "@/lib/quality/vocabulary/term-meanings";

/** 抗抑郁、抗帕金森病的药, "a gout medicine", "tablets for malaria": what a medicine is against. */
const AGAINST: Record<Language, { before: RegExp; after: RegExp }> = {
  en: {
    before:
      /\b(?:medicines?|drugs?|tablets?|pills?|injections?|used|given|taken)(?: \w+)? (?:for|against|to (?:treat|prevent|control|ease|help with))(?: (?:an?|the|some|severe|high))*(?: [\w-]+,?(?: and| or)?){0,2} $/iu,
    after: /^[ -](?:medicines?|medications?|drugs?|tablets?|pills?|treatments?)\b/iu,
  },
  zh: {
    before: /(?:抗|治疗?|用于|预防|控制|针对)[^，。；（）]{0,8}$/u,
    after: /^[^，。；（）]{0,10}药/u,
  },
};
const BETWEEN: Record<Language, RegExp> = {
  en: /^\s?(?:\(|, (?:which is )?(?:an? |the )?)[^().;]{0,60}$/u,
  zh: /^[（，](?:[这也]?是)?[^（）。；]{0,16}$/u,
};
/** A Chinese class of medicines that no list has: 单胺氧化酶抑制剂. */
const CLASS = /\p{Script=Han}{2,8}(?:剂|药)(?=（)/gu;

/**
 * Whether an illness only says, right behind a medicine that the source names, what that medicine is against. Where a
 * table knows what it is for, the table judges.
 */
export function explainsMedicine(
  thing: Thing,
  said: Place,
  printed: Place,
  language: Language,
): boolean {
  if (thing.kind !== "illness") return false;
  const { before, after } = AGAINST[language];
  const isAgainst =
    before.test(said.text.slice(0, thing.start)) || after.test(said.text.slice(thing.end));
  if (!isAgainst) return false;
  return medicinesIn(said, printed).some(
    ({ name, end }) =>
      end <= thing.start &&
      BETWEEN[language].test(said.text.slice(end, thing.start)) &&
      !isExplainedInTables(name, language),
  );
}

/** Medicines of the claim that the source has too, by what ends in front of a bracket or comma. */
function medicinesIn(said: Place, printed: Place): { name: string; end: number }[] {
  const listed = said.things
    .filter((other) => other.kind === "medicine" && isNamed(other, printed, []))
    .map(({ printed: name, end }) => ({ name, end }));
  const classes = [...said.text.matchAll(CLASS)]
    .map(({ 0: name, index }) => ({ name, end: index + name.length }))
    .filter(({ name }) => printed.text.includes(name.slice(-LEAST_SIGNS)));
  return [...listed, ...classes];
}

const LEAST_SIGNS = 5;
