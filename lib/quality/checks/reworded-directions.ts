import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import { findTurnedEffect } from "@/lib/quality/reworded/health-effects";
import { findMovedOutcome, findTurnedCount } from "@/lib/quality/reworded/moved-outcomes";
import { findTurnedLevel } from "@/lib/quality/reworded/turned-levels";
import { findTurnedPoint } from "@/lib/quality/reworded/time-points";
import { findMistimed, findTurnedInterval } from "@/lib/quality/reworded/timed-events";
import {
  findInventedDifference,
  findOppositePhrase,
  findTurnedComparison,
  findTurnedOrder,
  findTurnedPreference,
} from "@/lib/quality/reworded/weighed";
import type { Claim } from "@/lib/pvgs/document";
import type { Finding } from "@/lib/quality/schema";

const RULES = [
  findMistimed,
  findTurnedInterval,
  findTurnedLevel,
  findTurnedPoint,
  findMovedOutcome,
  findTurnedCount,
  findOppositePhrase,
  findInventedDifference,
  findTurnedComparison,
  findTurnedOrder,
  findTurnedPreference,
  findTurnedEffect,
];

/** Which way a freely worded claim points, where no single word of it is the opposite of one in the source. */
export function judgeTurns(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const printed = sourceText(input, claim);
  return RULES.flatMap((find) => {
    const turn = find(claim.text, printed, language);
    return turn === null
      ? []
      : claimFinding(input, claim, {
          ...{ check: "F5", severity: "hard", code: "direction_turned", params: turn },
        });
  });
}
