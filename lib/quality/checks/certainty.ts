import type { Certainty } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, surplus } from "@/lib/quality/anchored";
import {
  type Card,
  type Check,
  type CheckInput,
  claimFinding,
  finding,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { judgeCertaintyWords } from "@/lib/quality/checks/grade-words";
import { meaningAcross } from "@/lib/quality/across/across";
import { CERTAINTY } from "@/lib/quality/across/meanings";
import type { Cue } from "@/lib/quality/language/cues";
import { findCertaintyLevels, namedLevels } from "@/lib/quality/language/certainty-levels";
import { findHedges } from "@/lib/quality/language/hedges";
import { settledHedge } from "@/lib/quality/nearly-verbatim/settled-hedge";
import { falsePrecision } from "@/lib/quality/reworded/false-precision";
import { settledDoubts } from "@/lib/quality/reworded/settled-doubts";
import { findRaised, SURER } from "@/lib/quality/reworded/raised-levels";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** F7: certainty is the source's, with both ends of a range; a lost "may" or "probably" is an upgrade. */
export const certainty: Check = {
  id: "F7",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = [
      ...input.cards.flatMap((card) => judgeCard(input, card)),
      ...input.claims.flatMap((claim) => judgeCertaintyWords(input, claim)),
      ...claims.flatMap((claim) => judgeHedges(input, claim)),
      ...claims.flatMap((claim) => judgeLevels(input, claim)),
    ];
    return { examined: input.cards.length + claims.length, findings };
  },
};

function judgeCard(input: CheckInput, card: Card): Finding[] {
  return card.recommendationIds.flatMap((id) => {
    const recommendation = input.recommendations.get(id);
    // A card without a recommendation is check F6's to report.
    if (!recommendation) return [];
    const printed = recommendation.certainty;
    const isChanged = card.certainty.join() !== printed.join();
    if (!isChanged && !(printed.length > 0 && isSilent(card))) return [];
    return [
      finding({
        check: "F7",
        severity: "hard",
        code: isChanged ? "certainty_changed" : "certainty_missing",
        params: { printed: printed.join(" – ") || "–" },
        claimId: card.title.id,
        recommendationId: id,
        quote: card.gradeClaims.map(({ text }) => text).join(" "),
        sourceQuote: recommendation.label,
        anchors: recommendation.anchors,
      }),
    ];
  });
}

/** A printed certainty must be said in words; whether they are right is judged sentence by sentence. */
function isSilent({ gradeClaims }: Card): boolean {
  return !gradeClaims.some(({ template }) => template?.id.startsWith("certainty."));
}

function judgeHedges(input: CheckInput, claim: Claim): Finding[] {
  const { lost, added } = changedHedges(input, claim);
  const weakest = Math.min(...added.map(levelOf));
  return [
    // "Probably" said as "may" says less than the source, never more.
    ...lost.map((cue) =>
      weakest < levelOf(cue)
        ? { code: "hedge_weakened", severity: "soft" as const, word: cue.word }
        : { code: "hedge_lost", severity: "hard" as const, word: cue.word },
    ),
    ...added.map(({ word }) => ({
      code: "hedge_added",
      severity: "soft" as const,
      word,
    })),
    ...surer(input, claim).map(({ word }) => ({
      code: "certainty_raised",
      severity: "hard" as const,
      word,
    })),
  ].map(({ code, severity, word }) =>
    claimFinding(input, claim, { check: "F7", severity, code, params: { word } }),
  );
}

/** A sentence that names a level of certainty names the source's, with both ends of its range. */
function judgeLevels(input: CheckInput, claim: Claim): Finding[] {
  if (!isReworded(input, claim)) return [];
  const printed = findCertaintyLevels(sourceText(input, claim), input.source.language);
  if (printed.length === 0) return [];
  const stated = findCertaintyLevels(withoutInsertions(input, claim), languageOf(input, claim));
  // "Low and moderate, respectively": each end is told with what it belongs to.
  const named = new Set(namedLevels(claim.text, languageOf(input, claim)));
  const isEnd = (level: Certainty) =>
    printed.some(({ levels }) => levels.includes(level) && levels.every((one) => named.has(one)));
  return stated
    .filter(({ levels }) => !printed.some((one) => one.levels.join() === levels.join()))
    .filter(({ levels }) => !(levels.length === 1 && levels.every(isEnd)))
    .map(() =>
      claimFinding(input, claim, {
        ...{ check: "F7", severity: "hard", code: "certainty_words_changed" },
        params: { printed: printed.map(({ word }) => word).join(" · ") },
      }),
    );
}

/** Asserted > probably > may > unclear (domain.md §2.4). */
const LEVELS = ["unclear", "may", "seems", "probably"];

function levelOf({ cue }: Cue): number {
  return LEVELS.indexOf(cue);
}

function changedHedges(input: CheckInput, claim: Claim): { lost: Cue[]; added: Cue[] } {
  if (isReworded(input, claim)) {
    const changes = CERTAINTY.map((meaning) => meaningAcross(input, claim, meaning));
    const isKnown = ({ cue }: Cue) => cue !== "unclear";
    return {
      // Doubt is worded in too many ways to be counted.
      lost: [
        ...changes.flatMap(({ lost }) => lost).filter(isKnown),
        ...doubtsSettled(input, claim),
      ],
      added: changes.flatMap(({ added }) => added),
    };
  }
  const stated = findHedges(withoutInsertions(input, claim), languageOf(input, claim));
  const printed = anchoredCues(input, claim, findHedges);
  return { lost: surplus(printed, stated), added: surplus(stated, printed) };
}

function doubtsSettled(input: CheckInput, claim: Claim): Cue[] {
  return settledDoubts(
    { text: withoutInsertions(input, claim), language: languageOf(input, claim) },
    { text: sourceText(input, claim), language: input.source.language },
  );
}

function surer(input: CheckInput, claim: Claim): Cue[] {
  if (!isReworded(input, claim) || isAcross(input, claim)) return [];
  const { language } = input.document;
  const texts = {
    stated: withoutInsertions(input, claim),
    printed: sourceText(input, claim),
    language,
  };
  const { stated, printed } = texts;
  const settled = settledHedge(stated, printed, language);
  return [
    ...findRaised(SURER, texts),
    ...falsePrecision(stated, printed, language),
    ...(settled === null ? [] : [{ cue: "known", word: settled, start: 0, end: 0 }]),
  ];
}
