import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import { findOpposedWord } from "@/lib/quality/nearly-verbatim/opposed-words";
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
import { withoutInsertions } from "@/lib/quality/without-insertions";

const RULES = [
  findOpposedWord,
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
  const [said, printed] = [withoutInsertions(input, claim), sourceText(input, claim)];
  return RULES.flatMap((find) => {
    const turn = find(said, printed, language);
    return turn === null
      ? []
      : claimFinding(input, claim, {
          ...{ check: "F5", severity: "hard", code: "direction_turned", params: turn },
        });
  });
}
