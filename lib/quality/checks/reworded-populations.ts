import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import { findEverybody } from "@/lib/quality/language/groups";
import { findJoinedGroup } from "@/lib/quality/language/joined-groups";
import { findAnyThing, findUnlimited } from "@/lib/quality/language/unlimited";
import { alignSentences } from "@/lib/quality/reworded/aligned";
import { answering } from "@/lib/quality/reworded/answering";
import { cutGroups } from "@/lib/quality/nearly-verbatim/cut-groups";
import { lostLimits } from "@/lib/quality/reworded/lost-limits";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";
import { findWidenedGroup } from "@/lib/quality/reworded/widened-groups";
import type { Claim } from "@/lib/pvgs/document";
import type { Finding } from "@/lib/quality/schema";

/** For whom a freely worded claim holds: no limit of its source is lifted, none is left unsaid. */
export function judgeLimits(input: CheckInput, claim: Claim, about: string): Finding[] {
  const language = languageOf(input, claim);
  const [said, printed] = [claim.text, sourceText(input, claim)];
  const others = input.companions(claim).filter(({ id }) => id !== claim.id);
  const beside = others.map(({ text }) => text).join("\n");
  const report = (severity: Finding["severity"], code: string, params: Finding["params"]) =>
    claimFinding(input, claim, { check: "F8", severity, code, params });
  const [cut] = cutGroups(said, printed, language);
  if (cut !== undefined) return [report("hard", "group_lost", { word: cut })];
  const unlimited = alignSentences(said, printed, language).flatMap((aligned) => [
    ...findUnlimited(aligned.said, aligned.printed, language),
    ...(language === "en" ? findAnyThing(aligned.said, aligned.printed) : []),
  ]);
  const joined = findJoinedGroup(said, printed, language);
  if (joined !== null) return [report("hard", "group_widened", { word: joined })];
  if (unlimited[0] !== undefined) return [report("hard", "group_widened", { word: unlimited[0] })];
  const widened = findWidenedGroup({ said, printed, beside, language });
  if (widened !== null && claim.kind !== "evidence")
    return [report("hard", "group_widened", { word: widened })];
  const topic = sensesOf(about, language);
  const lost = lostLimits({ said, printed, beside, language }).filter((part) => {
    const senses = [...sensesOf(part, language)];
    // What the booklet as a whole is about goes without saying.
    return senses.filter((sense) => !topic.has(sense)).length > (meets(senses, topic) ? 1 : 0);
  });
  const [everybody] = findEverybody(answering(said, printed, language), language);
  if (lost.length > 0 && everybody !== undefined && findEverybody(printed, language).length === 0)
    return [report("hard", "group_widened", { word: everybody })];
  // Of a study's people a booklet may say less.
  const severity = claim.kind === "evidence" ? "soft" : "hard";
  return lost.map((word) => report(severity, "group_lost", { word }));
}
