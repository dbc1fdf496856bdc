import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, surplus } from "@/lib/quality/anchored";
import { meaningAcross } from "@/lib/quality/across/across";
import { DUTIES } from "@/lib/quality/across/meanings";
import {
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { findDuties } from "@/lib/quality/language/duties";
import type { Cue } from "@/lib/quality/language/cues";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import { raisedDuty } from "@/lib/quality/nearly-verbatim/raised-duty";
import { addedMusts, isOfPrintedBan } from "@/lib/quality/reworded/added-musts";
import { findRaised, MORE_BINDING } from "@/lib/quality/reworded/raised-levels";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Advice may not sound more binding than it is: no "must" that is not printed, and no "consider" or "suggest" lost. */
export function judgeDuties(input: CheckInput, claim: Claim): Finding[] {
  if (isReworded(input, claim)) return judgeReworded(input, claim);
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

/** A recommendation said as a suggestion is judged too: no word order tells it from the source's own. */
function judgeReworded(input: CheckInput, claim: Claim): Finding[] {
  const { must, recommend, suggest, consider } = DUTIES;
  const across = (meaning: typeof must) => meaningAcross(input, claim, meaning);
  const isPlain = !isAcross(input, claim) && !soundsBinding(input, claim);
  const weaker = [...across(suggest).added, ...across(consider).added];
  return [
    ...[...(isAcross(input, claim) ? across(must).added : moreBinding(input, claim))].map(
      ({ word }) => ({
        ...{ code: "duty_added", word },
      }),
    ),
    ...[...across(suggest).lost, ...across(consider).lost].map(({ word }) => ({
      ...{ code: "duty_lost", word },
    })),
    ...(weaker.length > 0 ? across(recommend).lost : []).map(({ word }) => ({
      ...{ code: "duty_weakened", word },
    })),
  ].map(({ code, word }) =>
    claimFinding(input, claim, {
      // Who sounds less binding than the guideline endangers nobody, and advice need not say that it is advice: an editor
      // decides.
      ...{
        check: "F6",
        severity: code === "duty_weakened" || (code === "duty_lost" && isPlain) ? "soft" : "hard",
        code,
      },
      params: { word },
    }),
  );
}

/** Words that leave less choice stand there, or the word was taken out of a sentence that else stays. */
function soundsBinding(input: CheckInput, claim: Claim): boolean {
  const said = withoutInsertions(input, claim);
  const printed = sourceText(input, claim);
  return NO_CHOICE[languageOf(input, claim)].test(said) || isNearlyVerbatim(said, printed);
}

const NO_CHOICE: Record<Language, RegExp> = {
  en: /\b(?:must|should|ha(?:s|ve) to|needs? to|ought to|recommend\w*|required|essential|vital|crucial|indispensable|imperative|(?:cannot|can['’]t) do without|no choice|never|forbidden|banned|always|everyone|all)\b/iu,
  zh: /必须|务必|[严禁]禁|禁[止用]|绝[不对]|应[当该]?|一定|强烈|需要?|得(?=[用吃做打查])|都要|非[^，。；]{1,8}不可|少不了|离不开|(?<![强弱])推荐(?!意见|强度|级)/u,
};

function moreBinding(input: CheckInput, claim: Claim): Cue[] {
  const { language } = input.document;
  const stated = withoutInsertions(input, claim);
  const printed = sourceText(input, claim);
  const raised = raisedDuty(stated, printed, language);
  if (raised !== null) return [{ cue: "must", word: raised, start: 0, end: 0 }];
  return [
    ...addedMusts(stated, printed, language),
    ...findRaised(MORE_BINDING, { stated, printed, language }).filter(
      (cue) => cue.word !== "must" || !isOfPrintedBan(cue, { stated, printed, language }),
    ),
  ];
}
