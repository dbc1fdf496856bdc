import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import {
  findLayPerson,
  findOtherParent,
  findOtherProfession,
} from "@/lib/quality/language/lay-people";
import { findSelfService } from "@/lib/quality/language/self-service";
import { findHandedOver } from "@/lib/quality/reworded/handed-over";
import type { Claim } from "@/lib/pvgs/document";
import { readerInstead } from "@/lib/quality/nearly-verbatim/exchanged-actors";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Who helps, in a freely worded claim: nobody is left alone with it, and nobody else stands in for a professional. */
export function judgeHelpers(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const [said, printed] = [claim.text, sourceText(input, claim)];
  const report = (code: string, params: Finding["params"]) =>
    claimFinding(input, claim, { check: "F19", severity: "hard", code, params });
  const lay = findLayPerson(said, printed, language);
  const other = findOtherProfession(said, printed, language);
  const parent = findOtherParent(said, printed, language);
  const reader = readerInstead(withoutInsertions(input, claim), printed, language);
  const handed = findHandedOver(said, printed, language);
  return [
    ...(reader === null ? [] : [report("actor_changed", { word: reader })]),
    ...findSelfService(said, printed, language)
      .filter(({ word }) => !printed.toLowerCase().includes(word.toLowerCase()))
      .slice(0, 1)
      .map(({ word }) => report("help_denied", { word })),
    ...(lay === null ? [] : [report("lay_person_instead", { word: lay })]),
    ...(lay !== null || handed === null ? [] : [report(handed.code, { word: handed.word })]),
    ...(parent === null ? [] : [report("actor_changed", { word: parent })]),
    ...(other === null ? [] : [report("person_changed", other)]),
  ];
}
