import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, covers, surplus } from "@/lib/quality/anchored";
import { meaningAcross } from "@/lib/quality/across/across";
import { POLARITY } from "@/lib/quality/across/meanings";
import {
  type Check,
  type CheckInput,
  claimFinding,
  fits,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { judgeSlotLabels } from "@/lib/quality/checks/slot-labels";
import type { Cue } from "@/lib/quality/language/cues";
import { saysHowMany } from "@/lib/quality/language/absolute-effects";
import { affirmedBans } from "@/lib/quality/reworded/affirmed-bans";
import { affirmedFacts } from "@/lib/quality/reworded/affirmed-facts";
import { deniedEffects } from "@/lib/quality/reworded/denied-effects";
import { waivedDuties } from "@/lib/quality/reworded/waived-duties";
import { isCloseWording } from "@/lib/quality/reworded/close-wording";
import { liftedLimits } from "@/lib/quality/reworded/lifted-limits";
import { lostConditions } from "@/lib/quality/reworded/lost-conditions";
import { lostExceptions } from "@/lib/quality/reworded/lost-exceptions";
import { turnedWords } from "@/lib/quality/nearly-verbatim/turned-words";
import { turnedAdvice } from "@/lib/quality/reworded/turned-advice";
import { turnedAttributes } from "@/lib/quality/reworded/turned-attributes";
import { turnedNegations } from "@/lib/quality/reworded/turned-negations";
import { findExceptions, findLimits } from "@/lib/quality/language/limits";
import { findNegations } from "@/lib/quality/language/negations";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** F4: do stays do, do not stays do not, and no rule loses its exception. */
export const polarity: Check = {
  id: "F4",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = [
      ...input.cards.flatMap((card) => judgeSlotLabels(input, card)),
      ...claims.flatMap((claim) => [
        ...changedCues(input, claim),
        ...claim.anchors.flatMap((anchor) => cutOff(input, claim, anchor)),
      ]),
    ];
    return { examined: claims.length, findings };
  },
};

function changedCues(input: CheckInput, claim: Claim): Finding[] {
  if (isReworded(input, claim)) return changedMeanings(input, claim);
  const text = withoutInsertions(input, claim);
  const kinds = [
    { name: "negation", find: findNegations },
    { name: "exception", find: findLimits },
  ];
  return kinds.flatMap(({ name, find }) => {
    const stated = find(text, languageOf(input, claim));
    const printed = anchoredCues(input, claim, find);
    return [
      ...surplus(printed, stated).map(({ word }) => ({ code: `${name}_lost`, word })),
      ...surplus(stated, printed).map(({ word }) => ({ code: `${name}_added`, word })),
    ].map(({ code, word }) =>
      claimFinding(input, claim, { check: "F4", severity: "hard", code, params: { word } }),
    );
  });
}

type Change = { name: string; lost: Cue[]; added: Cue[] };

function changedMeanings(input: CheckInput, claim: Claim): Finding[] {
  const all = POLARITY.map(({ name, ...meaning }): Change => ({
    ...{ name, ...meaningAcross(input, claim, meaning) },
  }));
  const changes = isAcross(input, claim) ? all : inOneLanguage(input, claim, all);
  return changes.flatMap(({ name, lost, added }) =>
    [
      ...lost.map(({ word }) => ({ code: `${name}_lost`, word })),
      ...added.map(({ word }) => ({ code: `${name}_added`, word })),
    ].map(({ code, word }) =>
      claimFinding(input, claim, { check: "F4", severity: "hard", code, params: { word } }),
    ),
  );
}

/** Where nearly every word is the source's own, its "not"s are counted; where none need be, advice is compared. */
function inOneLanguage(input: CheckInput, claim: Claim, all: Change[]): Change[] {
  const [said, source] = [withoutInsertions(input, claim), sourceText(input, claim)];
  const { language } = input.document;
  return [
    ...(isCloseWording(said, source, language) ? counted(said, source, { language, all }) : []),
    ...turnedMeanings(said, source, language),
    ...turnedByOneWord(said, source, language),
    ...lostMeanings(said, source, language),
  ];
}

function turnedByOneWord(said: string, source: string, language: Language): Change[] {
  const { lost, added } = turnedWords(said, source, language);
  const cue = (word: string | null): Cue[] =>
    word === null ? [] : [{ cue: "not", word, start: 0, end: 0 }];
  return [{ name: "negation", lost: cue(lost), added: cue(added) }];
}

/** "Everybody unless …" is said as "those with … should not": there one change makes up for the other. */
function counted(
  said: string,
  source: string,
  { language, all }: { language: Language; all: Change[] },
): Change[] {
  const count = (text: string) => findExceptions(text, language).length;
  const isMadeUp =
    count(source) > count(said) &&
    all.some(({ name, added }) => name === "negation" && added.length > 0);
  return all.map(({ name, lost, added }) => ({
    name,
    lost: isMadeUp && name === "exception" ? [] : lost,
    added: isMadeUp ? [] : withoutOtherArm(said, source, { language, added }),
  }));
}

function turnedMeanings(said: string, source: string, language: Language): Change[] {
  return [
    turnedAdvice(said, source, language),
    turnedNegations(said, source, language),
    turnedAttributes(said, source, language),
  ].map(({ lost, added }) => ({
    ...{ name: "negation", lost, added: withoutOtherArm(said, source, { language, added }) },
  }));
}

function lostMeanings(said: string, source: string, language: Language): Change[] {
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

const TAKES = /\b(?:took|taking|takes?|had|having|got|getting|given|received|receiving) $/iu;

/** The anchor may begin after a "not" that governs it, or end before its "unless". */
function cutOff(input: CheckInput, claim: Claim, anchor: Anchor): Finding[] {
  const passage = input.passages.get(anchor.passageId);
  if (!passage || !fits(input, anchor)) return [];
  const { language } = input.source;
  const sentences = splitSentences(passage.text, language);
  const shown = input.companions(claim);
  const isUncovered = (cue: Cue) => !covers(shown, anchor.passageId, cue);
  const first = sentences.find(({ start, end }) => start <= anchor.start && anchor.start < end);
  const last = sentences.find(({ start, end }) => start < anchor.end && anchor.end <= end);
  const negations = findNegations(passage.text, language).filter(
    (cue) =>
      first !== undefined &&
      cue.start >= first.start &&
      cue.end <= anchor.start &&
      governs(passage.text.slice(cue.end, anchor.start), language),
  );
  const exceptions = findExceptions(passage.text, language).filter(
    (cue) =>
      last !== undefined &&
      cue.start >= anchor.end &&
      cue.end <= last.end &&
      // What another cell of the row excepts is no exception to this one.
      !(passage.table && passage.text.slice(anchor.end, cue.start).includes(" | ")),
  );
  return [
    ...negations.filter(isUncovered).map((cue) => ({ code: "negation_cut_off", cue })),
    ...exceptions.filter(isUncovered).map((cue) => ({ code: "exception_cut_off", cue })),
  ].map(({ code, cue }) =>
    claimFinding(input, claim, {
      check: "F4",
      severity: "hard",
      code,
      params: { word: passage.text.slice(cue.start, cue.end) },
      sourceQuote: passage.text.slice(first?.start ?? 0, last?.end ?? passage.text.length),
    }),
  );
}

/** A negation reaches on until a comma, a new verb phrase, a contrast or the next table cell ends it. */
function governs(between: string, language: Language): boolean {
  const barrier =
    language === "zh" ? /[，。；：,;:|]|但|而/u : /[,;:|]|\b(?:and|but|or|then|that)\b/iu;
  return between.length <= 40 && !barrier.test(between);
}
