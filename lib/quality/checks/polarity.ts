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
import { changedInOneLanguage, type PolarityChange } from "@/lib/quality/reworded/changed-polarity";
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

function changedMeanings(input: CheckInput, claim: Claim): Finding[] {
  const all = POLARITY.map(({ name, ...meaning }): PolarityChange => ({
    ...{ name, ...meaningAcross(input, claim, meaning) },
  }));
  const [said, source] = [withoutInsertions(input, claim), sourceText(input, claim)];
  const { language } = input.document;
  const changes = isAcross(input, claim)
    ? all
    : changedInOneLanguage(said, source, { language, all });
  return changes.flatMap(({ name, lost, added, isDoubtful }) =>
    [
      ...lost.map(({ word }) => ({ code: `${name}_lost`, word })),
      ...added.map(({ word }) => ({ code: `${name}_added`, word })),
    ].map(({ code, word }) =>
      claimFinding(input, claim, {
        check: "F4",
        severity: isDoubtful ? "soft" : "hard",
        code,
        params: { word },
      }),
    ),
  );
}

/** The anchor may begin after a "not" that governs it, or end before its "unless". */
function cutOff(input: CheckInput, claim: Claim, anchor: Anchor): Finding[] {
  const passage = input.passages.get(anchor.passageId);
  if (!passage || !fits(input, anchor)) return [];
  // A grade is no statement, whatever stands before it.
  if (input.cards.some(({ label }) => label?.id === claim.id)) return [];
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

/** A negation reaches on until a comma, a new verb phrase, a contrast, the end of its bracket or the next table cell ends it. */
function governs(between: string, language: Language): boolean {
  const barrier =
    language === "zh" ? /[，。；：,;:|)）\]】]|但|而/u : /[,;:|)\]]|\b(?:and|but|or|then|that)\b/iu;
  return between.length <= 40 && !barrier.test(between);
}
