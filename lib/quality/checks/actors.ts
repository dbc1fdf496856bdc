import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
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
import { judgeAddressees } from "@/lib/quality/checks/addressees";
import { judgeHelpers } from "@/lib/quality/checks/helpers";
import {
  type Act,
  findActs,
  findAlone,
  isClinicalDeed,
  isOwnDeed,
  losesSupervision,
  speaksOfSelf,
} from "@/lib/quality/language/agents";
import { findNegations } from "@/lib/quality/language/negations";
import { findPeople } from "@/lib/quality/language/professions";
import { findTurned } from "@/lib/quality/language/sides";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F19: who acts. What a professional does is not handed to the reader, nor the reader's own part to a professional.
 * In another language an act cannot be recognised by its verb, so only the lines that address the team are judged.
 */
export const actors: Check = {
  id: "F19",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = [
      ...judgeAddressees(input),
      ...claims
        .filter((claim) => claim.kind !== "quote" && !isAcross(input, claim))
        .flatMap((claim) => [
          ...changedHands(input, claim),
          ...(isReworded(input, claim) ? judgeHelpers(input, claim) : []),
        ]),
    ];
    return { examined: claims.length, findings };
  },
};

function changedHands(input: CheckInput, claim: Claim): Finding[] {
  const said = withoutInsertions(input, claim);
  const printed = sourceText(input, claim);
  if (said === printed) return [];
  const language = languageOf(input, claim);
  const report = (code: string, params: Finding["params"]) =>
    claimFinding(input, claim, { check: "F19", severity: "hard", code, params });
  const supervised = losesSupervision(printed, said, language);
  const printedActs = findActs(printed, language);
  return [
    ...aloneIn(said, printed, language).map((word) => report("help_denied", { word })),
    ...(supervised === null ? [] : [report("supervision_lost", { word: supervised })]),
    ...findActs(said, language)
      .filter((act) => isHandedOver(act, { printedActs, input, claim }))
      .map(({ word }) => report("actor_changed", { word })),
    ...findTurned(findPeople(said, language), findPeople(printed, language))
      .filter(({ isSure }) => isSure)
      .map((turned) =>
        report("person_changed", { stated: turned.stated.word, printed: turned.printed.word }),
      ),
  ];
}

/** "Do not stop it on your own" keeps the professional in; so does what the source itself leaves to the patient. */
function aloneIn(said: string, printed: string, language: Language): string[] {
  if (speaksOfSelf(printed, language)) return [];
  const negations = findNegations(said, language).filter(({ cue }) => DENYING.has(cue));
  return findAlone(said, language)
    .filter(
      ({ start, word }) =>
        !negations.some(
          ({ start: at, end }) =>
            at < start + word.length &&
            end <= start + 1 &&
            !CLAUSE_END.test(said.slice(end, start)) &&
            start - end < REACH,
        ),
    )
    .map(({ word }) => word);
}

const REACH = 90;
const CLAUSE_END = /[.;。；]/u;
const DENYING = new Set(["not", "avoid", "against", "contraindicated"]);

type Printed = { printedActs: Act[]; input: CheckInput; claim: Claim };

/** The same deed is another's in the source; or the source names nobody, and the deed is plainly another's. */
function isHandedOver(act: Act, { printedActs, input, claim }: Printed): boolean {
  const language = languageOf(input, claim);
  const same = printedActs.filter(({ deed }) => deed === act.deed);
  // In free words carers are the ones spoken to.
  const isCarers = isReworded(input, claim) && act.agent === "reader";
  const acts = (agent: Act["agent"]) => agent === act.agent || (isCarers && agent === "family");
  if (same.length > 0) return !same.some(({ agent }) => acts(agent));
  const actor = input.recommendations.get(claim.recommendationId ?? "")?.actor ?? claim.actor;
  if (act.agent === "team") return actor === "patient" && isOwnDeed(act, language);
  if (act.agent !== "reader" || actor === "patient" || actor === "shared") return false;
  const isReaderPrinted = printedActs.some(({ agent }) => agent === "reader");
  return isClinicalDeed(act, language) && !isReaderPrinted;
}
