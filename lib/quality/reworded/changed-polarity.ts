import type { Language } from "@/lib/documents/schema";
import { saysHowMany } from "@/lib/quality/language/absolute-effects";
import type { Cue } from "@/lib/quality/language/cues";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import { turnedWords } from "@/lib/quality/nearly-verbatim/turned-words";
import { findLimits } from "@/lib/quality/language/limits";
import { affirmedBans } from "@/lib/quality/reworded/affirmed-bans";
import { affirmedFacts } from "@/lib/quality/reworded/affirmed-facts";
import { isCloseWording } from "@/lib/quality/reworded/close-wording";
import { deniedEffects } from "@/lib/quality/reworded/denied-effects";
import { liftedLimits } from "@/lib/quality/reworded/lifted-limits";
import { lostConditions } from "@/lib/quality/reworded/lost-conditions";
import { lostExceptions } from "@/lib/quality/reworded/lost-exceptions";
import { turnedAdvice } from "@/lib/quality/reworded/turned-advice";
import { turnedAttributes } from "@/lib/quality/reworded/turned-attributes";
import { turnedNegations } from "@/lib/quality/reworded/turned-negations";
import { waivedDuties } from "@/lib/quality/reworded/waived-duties";

/** Words of one kind that a claim lost, and words that it added. */
export type PolarityChange = {
  name: string;
  lost: Cue[];
  added: Cue[];
  /** Nothing but the absence of a word tells of it. */
  isDoubtful?: boolean;
};

/** Where nearly every word is the source's own, its "not"s are counted; where none need be, advice is compared. */
export function changedInOneLanguage(
  said: string,
  source: string,
  { language, all }: { language: Language; all: PolarityChange[] },
): PolarityChange[] {
  return [
    ...(isCloseWording(said, source, language) ? counted(said, source, { language, all }) : []),
    ...turnedMeanings(said, source, language),
    ...turnedByOneWord(said, source, language),
    ...lostMeanings(said, source, language),
  ];
}

function turnedByOneWord(said: string, source: string, language: Language): PolarityChange[] {
  const { lost, added } = turnedWords(said, source, language);
  const cue = (word: string | null): Cue[] =>
    word === null ? [] : [{ cue: "not", word, start: 0, end: 0 }];
  return [{ name: "negation", lost: cue(lost), added: cue(added) }];
}

/** "Everybody unless …" is said as "those with … should not": there one change makes up for the other. */
function counted(
  said: string,
  source: string,
  { language, all }: { language: Language; all: PolarityChange[] },
): PolarityChange[] {
  const count = (text: string) => findLimits(text, language).length;
  const isMadeUp =
    count(source) > count(said) &&
    all.some(({ name, added }) => name === "negation" && added.length > 0);
  return all.map(({ name, lost, added }) => ({
    name,
    lost: isMadeUp && name === "exception" ? [] : lost,
    added: isMadeUp ? [] : withoutOtherArm(said, source, { language, added }),
  }));
}

function turnedMeanings(said: string, source: string, language: Language): PolarityChange[] {
  const negations = turnedNegations(said, source, language);
  return [
    turnedAdvice(said, source, language),
    { lost: [], added: negations.added },
    { lost: negations.lost, added: [], isDoubtful: isWordedAnew(said, source, language) },
    turnedAttributes(said, source, language),
  ].map(({ lost, added, ...rest }) => ({
    ...{ name: "negation", lost, added: withoutOtherArm(said, source, { language, added }) },
    ...rest,
  }));
}

/** An English "not" that is gone may be said in a verb, an adjective or another sentence. */
function isWordedAnew(said: string, source: string, language: Language): boolean {
  return language === "en" && !isNearlyVerbatim(said, source) && !ALL_THE_SAME.test(said);
}

/** "It is still given": the words that contradict are there. */
const ALL_THE_SAME = /\b(?:still|anyway|even so|all the same|regardless)\b/iu;

function lostMeanings(said: string, source: string, language: Language): PolarityChange[] {
  return [
    { name: "negation", lost: liftedLimits(said, source, language), added: [] },
    { name: "negation", lost: affirmedBans(said, source, language), added: [] },
    { name: "negation", lost: affirmedFacts(said, source, language).slice(0, 1), added: [] },
    {
      name: "negation",
      lost: [],
      added: [
        ...waivedDuties(said, source, language),
        ...deniedEffects(said, source, language),
      ].slice(0, 1),
    },
    {
      name: "exception",
      lost: [
        ...lostExceptions(said, source, language),
        ...lostConditions(said, source, language),
      ].slice(0, 1),
      added: [],
    },
  ];
}

/** "Without the medicine", 没筛查的: those who did not get what is compared. */
function withoutOtherArm(
  said: string,
  source: string,
  { language, added }: { language: Language; added: Cue[] },
): Cue[] {
  if (!saysHowMany(source, language)) return added;
  return added.filter(
    ({ word, start, end }) =>
      !/^(?:without|instead of|rather than)$/iu.test(word) &&
      !(/^no$/iu.test(word) && TAKES.test(said.slice(0, start))) &&
      !/^\s*(?:$|[.,;)]|[吃用服打做查筛治接的]|[^，。；]{1,6}(?:的话|的人?|组|时)(?:$|[，。；一大\d]))/u.test(
        said.slice(end),
      ),
  );
}

const TAKES = /\b(?:took|taking|takes?|given|received|receiving) $/iu;
