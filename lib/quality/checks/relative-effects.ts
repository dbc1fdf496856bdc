import type { Claim } from "@/lib/pvgs/document";
import { anchoredSentences } from "@/lib/quality/anchored-sentences";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { judgeDenominators } from "@/lib/quality/checks/denominators";
import {
  findNumberNeeded,
  printsAbsoluteEffect,
  saysHowMany,
} from "@/lib/quality/language/absolute-effects";
import type { Cue } from "@/lib/quality/language/cues";
import { findEffectPairs, pairsOfShare } from "@/lib/quality/language/effect-pairs";
import {
  findRelativeEffects,
  printsMultiple,
  printsShare,
} from "@/lib/quality/language/relative-effects";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";
import { tellsArms } from "@/lib/quality/reworded/untold-arms";
import type { Finding } from "@/lib/quality/schema";

/**
 * F16: "half the risk" frightens or comforts more than it says (domain.md §3). Where the source gives how many of how
 * many, the reader gets that too; where it does not, a person is told to look for it. One denominator per comparison.
 */
export const relativeEffects: Check = {
  id: "F16",
  run(input) {
    const claims = input.claims.filter((claim) => isSourced(claim) && claim.kind !== "quote");
    return {
      examined: input.claims.length,
      findings: [
        ...claims.flatMap((claim) => judge(input, claim)),
        ...claims.flatMap((claim) => numberNeeded(input, claim)),
        ...judgeDenominators(input, claims),
      ],
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const pairs = anchoredSentences(input, claim).flatMap((text) =>
    findEffectPairs(text, input.source.language),
  );
  const isFree = isReworded(input, claim) && pairs.length > 0;
  const [relative] = findRelativeEffects(claim.text, language, isFree);
  if (!relative) return [];
  if (isReworded(input, claim) && !isAcross(input, claim) && isPutIn(input, claim, relative))
    return [
      claimFinding(input, claim, {
        ...{ check: "F16", severity: "hard", code: "relative_effect_added" },
        params: { word: relative.word },
      }),
    ];
  const shown = [claim, ...input.companions(claim)].map(({ text }) => text);
  const isTold = isFree
    ? tellsArms(shown, pairsOfShare(pairs, relative.word), language)
    : shown.some((text) => saysHowMany(text, language));
  if (isTold) return [];
  const { code, severity } = problemWith(input, claim, relative);
  const params = { word: relative.word };
  return [claimFinding(input, claim, { check: "F16", severity, code, params })];
}

/** "May reduce" said as "halves", the words around being the source's, which prints no multiple. */
function isPutIn(input: CheckInput, claim: Claim, { cue, word }: Cue): boolean {
  const printed = sourceText(input, claim);
  if (cue !== "times" || printsMultiple(printed)) return false;
  return closeEdits(claim.text, printed).some(({ added }) => added.includes(word));
}

function problemWith(
  input: CheckInput,
  claim: Claim,
  { cue }: Cue,
): Pick<Finding, "code" | "severity"> {
  const { language } = input.source;
  const printed = anchoredSentences(input, claim).join("\n");
  if (printsAbsoluteEffect(printed, language) || hasArms(input, claim)) {
    return { code: "relative_effect_only", severity: "hard" };
  }
  const prints = cue === "times" ? printsMultiple : printsShare;
  return prints(printed)
    ? { code: "relative_effect_in_source", severity: "soft" }
    : { code: "relative_effect_added", severity: "hard" };
}

/** Whether the guideline's own figures for this stretch hold both arms or an absolute difference. */
function hasArms({ graph }: CheckInput, { anchors }: Claim): boolean {
  return graph.effects.some(
    (effect) =>
      effect.without !== null &&
      effect.with !== null &&
      effect.anchors.some((one) =>
        anchors.some(
          (anchor) =>
            anchor.passageId === one.passageId && anchor.start < one.end && one.start < anchor.end,
        ),
      ),
  );
}

function numberNeeded(input: CheckInput, claim: Claim): Finding[] {
  const word = findNumberNeeded(claim.text, languageOf(input, claim));
  if (word === null) return [];
  return [
    claimFinding(input, claim, {
      check: "F16",
      severity: "soft",
      code: "number_needed_to_treat",
      params: { word },
    }),
  ];
}
