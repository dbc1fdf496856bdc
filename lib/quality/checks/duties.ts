import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, surplus } from "@/lib/quality/anchored";
import { meaningAcross } from "@/lib/quality/across/across";
import { DUTIES } from "@/lib/quality/across/meanings";
import { type CheckInput, claimFinding, isAcross, languageOf } from "@/lib/quality/check";
import { findDuties } from "@/lib/quality/language/duties";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Advice may not sound more binding than it is: no "must" that is not printed, and no "consider" or "suggest" lost. */
export function judgeDuties(input: CheckInput, claim: Claim): Finding[] {
  if (isAcross(input, claim)) return judgeAcross(input, claim);
  const stated = findDuties(withoutInsertions(input, claim), languageOf(input, claim));
  const printed = anchoredCues(input, claim, findDuties);
  return [
    ...surplus(stated, printed)
      .filter(({ cue }) => cue === "must")
      .map(({ word }) => ({ code: "duty_added", word })),
    ...surplus(printed, stated)
      .filter(({ cue }) => cue === "consider" || cue === "suggest")
      .map(({ word }) => ({ code: "duty_lost", word })),
  ].map(({ code, word }) =>
    claimFinding(input, claim, { check: "F6", severity: "hard", code, params: { word } }),
  );
}

/** Across languages 推荐 said as "suggest" is judged too: no word order tells it from the source's own. */
function judgeAcross(input: CheckInput, claim: Claim): Finding[] {
  const { must, recommend, suggest, consider } = DUTIES;
  const across = (meaning: typeof must) => meaningAcross(input, claim, meaning);
  const weaker = [...across(suggest).added, ...across(consider).added];
  return [
    ...across(must).added.map(({ word }) => ({ code: "duty_added", word })),
    ...[...across(suggest).lost, ...across(consider).lost].map(({ word }) => ({
      ...{ code: "duty_lost", word },
    })),
    ...(weaker.length > 0 ? across(recommend).lost : []).map(({ word }) => ({
      ...{ code: "duty_weakened", word },
    })),
  ].map(({ code, word }) =>
    claimFinding(input, claim, { check: "F6", severity: "hard", code, params: { word } }),
  );
}
