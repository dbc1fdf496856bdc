import type { Language } from "@/lib/documents/schema";
import { findDoubtfulDoseWords } from "@/lib/quality/across/dose-meanings";
import { findComparators } from "@/lib/quality/language/comparators";
import type { Cue } from "@/lib/quality/language/cues";
import { findDoseWords } from "@/lib/quality/language/dose-words";

const INTO = ["intravenous", "intramuscular", "subcutaneous", "into the eye", "into a limb"];
const ROUTES = [
  ...["by mouth", "sublingual", "injected", "intravenous", "intramuscular", "subcutaneous"],
  ...["inhaled", "nebulised", "on the skin", "rectal", "nasal", "into the eye", "eye drops"],
];

/** Of each group one is said in place of another when they are exchanged. */
const GROUPS = [
  ROUTES,
  ["into the eye", "into a limb", "into a joint", "into the spine"],
  [
    ...["every other day", "every other week", "daily", "weekly", "monthly", "yearly", "hourly"],
    ...["regularly", "occasionally", "every time", "once in a life"],
  ],
  ["before meals", "with meals"],
  ["at bedtime", "in the morning"],
  ["long-acting", "short-acting"],
  ["maximum", "minimum"],
];

/**
 * Ways, times and rhythms of a dose that one text says more often and others of their kind that it says less often than
 * its source, even where both texts name both: "by mouth … by injection" said as "by mouth … by mouth".
 */
export function exchangedDoseWords(stated: string, printed: string, language: Language): string[] {
  const said = tally(stated, language);
  const source = tally(printed, language);
  const exchanged = GROUPS.flatMap((group) => {
    // 皮肤试验 names the skin, and no way of giving.
    const isNamed = (family: string) =>
      family !== "on the skin" || source.some(({ cue, isSure }) => cue === family && isSure);
    const lost = group.filter((family) => isNamed(family) && isMore(family, source, said));
    const gained = group.find(
      (family) =>
        isMore(family, said, source) &&
        !isOtherLimit(family, stated, printed) &&
        lost.some((one) => isOther(family, one, said)),
    );
    return gained ?? newNeedle(group, said, source) ?? [];
  });
  return exchanged.map((family) => said.find(({ cue }) => cue === family)?.word ?? family);
}

const SIGNS: Record<string, string> = { maximum: "≤", minimum: "≥" };

/** "At least three" of "3 or more": the source has as many limits of the kind, in other words. */
function isOtherLimit(family: string, stated: string, printed: string): boolean {
  const sign = SIGNS[family];
  const count = (text: string) => findComparators(text).filter(({ cue }) => cue === sign).length;
  return sign !== undefined && count(printed) > 0 && count(stated) <= count(printed);
}

type Word = Cue & { isSure: boolean };

/** What a text only may say is no exchange as long as the text still names the other one. */
function isOther(gained: string, lost: string, said: Word[]): boolean {
  // An injection under the skin is an injection.
  if (gained === "injected" && INTO.includes(lost)) return false;
  const isSure = said.some(({ cue, isSure }) => cue === gained && isSure);
  return isSure || said.every(({ cue }) => cue !== lost);
}

/** "Aspirin by injection, until week 36" of aspirin by mouth: nothing in the source is injected. */
function newNeedle(group: string[], said: Word[], source: Word[]): string | undefined {
  const needles = ["injected", "intravenous", "intramuscular", "subcutaneous"];
  const names = (words: Word[], families: string[]) =>
    words.some(({ cue }) => families.includes(cue));
  const isByMouth = source.some(({ cue, isSure }) => cue === "by mouth" && isSure);
  if (group !== ROUTES || !isByMouth || names(source, [...needles, "implied needle"]))
    return undefined;
  return needles.find((family) => names(said, [family]));
}

/** What is given with a needle though nobody says so. */
const IMPLIED: Record<Language, RegExp> = {
  en: /\b(?:vaccin\w+|immuni[sz]\w+|insulin|heparin|\w+mab|adrenaline|epinephrine)\b/giu,
  zh: /疫苗|接种|胰岛素|肝素|单抗|肾上腺素|穿刺|抽血|验血/gu,
};
const RHYTHMS: Record<Language, [string, RegExp][]> = {
  en: [
    ["regularly", /\b(?:often|frequently)\b/giu],
    ["every time", /\b(?:each|every) (?:time|pregnancy|episode|season|flare|attack|birth)\b/giu],
    ["once in a life", /\bonce in (?:a|your|their) life(?:time)?\b|\bonce only\b/giu],
  ],
  zh: [
    ["regularly", /经常|常常|勤/gu],
    ["every time", /每次(?:怀孕|妊娠|发作|分娩)|每个?(?:孕期|流感季)|每[一胎]胎?/gu],
    ["once in a life", /(?:一辈子|一生|终身|终生)[^，。；]{0,6}一次/gu],
  ],
};

const OF_NOSE = /\b(?:nose|nostrils?|nasal)\b|鼻/iu;

/** Words of a family, and words that may say the same. */
function tally(text: string, language: Language): Word[] {
  const others: Word[] = [
    ...RHYTHMS[language],
    ["implied needle", IMPLIED[language]] as const,
  ].flatMap(([cue, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      ...{ cue, word, start: index, end: index + word.length, isSure: true },
    })),
  );
  const sure = findDoseWords(text, language).map((cue) => ({ ...cue, isSure: true }));
  const doubtful = findDoubtfulDoseWords(text, language)
    // A spray for the nose is not breathed in.
    .filter(({ cue }) => cue !== "inhaled" || !OF_NOSE.test(text))
    .filter((one) =>
      sure.every(
        (other) => other.cue !== one.cue || other.end <= one.start || one.end <= other.start,
      ),
    )
    .map((cue) => ({ ...cue, isSure: false }));
  const all = [...others, ...sure, ...doubtful].filter((one) => !limitsGap(one, text));
  return all.filter((word) => word.cue !== "injected" || !isPartOfWay(word, all));
}

/** "At intervals of three months at most" is at least every 3 months: a limit of a gap is none of a dose. */
function limitsGap({ cue, start, end }: Word, text: string): boolean {
  if (cue !== "maximum" && cue !== "minimum") return false;
  const around = text.slice(Math.max(0, start - 48), end + 32);
  return /\b(?:intervals?|apart|gaps?)\b/iu.test(around);
}

/** "Injected into a vein" is one way, and not two. */
function isPartOfWay({ start, end }: Word, all: Word[]): boolean {
  return all.some(
    (other) => INTO.includes(other.cue) && other.start - end < BESIDE && start - other.end < BESIDE,
  );
}

const BESIDE = 12;

function isMore(family: string, these: Word[], those: Word[]): boolean {
  const count = (words: Word[]) => words.filter(({ cue }) => cue === family).length;
  return count(these) > count(those);
}
