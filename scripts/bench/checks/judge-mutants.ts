import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import type { Finding } from "@/lib/quality/schema";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { applyEdits } from "@/scripts/bench/checks/planting/apply-edits";
import type { Edit, Falsified } from "@/scripts/bench/checks/planting/mutant";
import { placesOf } from "@/scripts/bench/checks/planting/places";
import type { Version } from "@/scripts/bench/checks/versions";

export type Verdict = {
  /** Checks that report it as blocking, or at all where a remark is what they owe; empty: missed. */
  found: string[];
  /** Checks that only remark on it. */
  remarked: string[];
};

export type Judgement = {
  verdicts: Verdict[];
  /** Blocking findings on the version as it was written. */
  alarms: Finding[];
  /** The other findings on it. */
  remarks: Finding[];
  /** Mutants found among others that were judged alone too, and those of them that were then missed. */
  repeated: number;
  foundOnlyInCompany: number;
};

/** So many of those found in company are judged alone too. */
const REPEAT_EVERY = 40;

/**
 * What verifying says about every mutant. Mutants of sentences that have nothing to do with each other share a copy of
 * the version, because verifying a whole version for each would take many times as long. Each one that is missed there
 * is judged again in a copy of its own, so that nothing is missed only because of its company.
 */
export function judgeMutants({ subject }: Version, mutants: Falsified[]): Judgement {
  const verify = (edits: Edit[]) => {
    const document = applyEdits(subject.document, edits);
    return verifyDraft({ ...subject, document, enabled: true }).findings;
  };
  const clean = verify([]);
  const judge = judging(subject.document);
  const alone = (mutant: Falsified) => judge(mutant, newFindings(verify(mutant.edits), clean));

  const verdicts = new Map<Falsified, Verdict>();
  for (const company of companies(subject.document, mutants)) {
    const findings = newFindings(verify(company.flatMap(({ edits }) => edits)), clean);
    for (const mutant of company) verdicts.set(mutant, judge(mutant, findings));
  }
  const foundInCompany = [...verdicts].filter(([, { found }]) => found.length > 0);
  const repeated = foundInCompany
    .filter((_, index) => index % REPEAT_EVERY === 0)
    .map(([mutant]) => alone(mutant));
  return {
    verdicts: mutants.map((mutant) => {
      const verdict = verdicts.get(mutant);
      return verdict && verdict.found.length > 0 ? verdict : alone(mutant);
    }),
    alarms: clean.filter(isHard),
    remarks: clean.filter((finding) => !isHard(finding)),
    repeated: repeated.length,
    foundOnlyInCompany: repeated.filter(({ found }) => found.length === 0).length,
  };
}

/** A finding counts if it is about a claim that was changed, or about its recommendation and no claim at all. */
function judging(document: PvgDocument): (mutant: Falsified, findings: Finding[]) => Verdict {
  const recommendations = new Map(
    claimsOf(document).map(({ id, recommendationId }) => [id, recommendationId]),
  );
  const isAbout = (about: string[], { claimId, recommendationId }: Finding) =>
    claimId === null
      ? recommendationId !== null &&
        about.some((id) => recommendations.get(id) === recommendationId)
      : about.includes(claimId);
  const checksOf = (some: Finding[]) => [...new Set(some.map(({ check }) => check))];
  return ({ about, class: name }, findings) => {
    const own = findings.filter((finding) => about === null || isAbout(about, finding));
    const isEnough = (finding: Finding) => isHard(finding) || REMARK_IS_ENOUGH.has(name);
    return {
      found: checksOf(own.filter(isEnough)),
      remarked: checksOf(own.filter((finding) => !isEnough(finding))),
    };
  };
}

/** A second name for one thing confuses and misleads nobody about what to do: check F17 remarks on it and never blocks. */
const REMARK_IS_ENOUGH: ReadonlySet<string> = new Set(["term switched"]);

function isHard({ severity }: Finding): boolean {
  return severity === "hard";
}

/** Those the version did not have before, counting repeats; what both texts say is no part of what is compared. */
export function newFindings(findings: Finding[], before: Finding[]): Finding[] {
  const known = Map.groupBy(before, keyOf);
  return findings.filter((finding) => known.get(keyOf(finding))?.pop() === undefined);
}

function keyOf({ check, severity, code, params, claimId, recommendationId }: Finding): string {
  return JSON.stringify([check, severity, code, params, claimId, recommendationId]);
}

/**
 * Mutants that may share a copy: no two in the same block, about the same recommendation, or resting on the same
 * passages. Those that a finding about anything would tell stay alone.
 */
export function companies(document: PvgDocument, mutants: Falsified[]): Falsified[][] {
  const ties = new Map(
    placesOf(document).map(({ claim, blockIndex }) => [claim.id, tiesOf(claim, blockIndex)]),
  );
  const all: { mutants: Falsified[]; ties: Set<string> }[] = [];
  for (const mutant of mutants) {
    if (mutant.about === null) continue;
    const own = [
      ...mutant.about.flatMap((id) => ties.get(id) ?? []),
      `${mutant.class} ${mutant.how}`,
    ];
    const fitting = all.find((company) => own.every((tie) => !company.ties.has(tie)));
    if (fitting) {
      fitting.mutants.push(mutant);
      for (const tie of own) fitting.ties.add(tie);
    } else all.push({ mutants: [mutant], ties: new Set(own) });
  }
  return all.map((company) => company.mutants);
}

function tiesOf(
  { recommendationId, safetyId, anchors, keepWith }: Claim,
  blockIndex: number,
): string[] {
  return [
    `block ${blockIndex}`,
    ...(recommendationId === undefined ? [] : [`recommendation ${recommendationId}`]),
    ...(safetyId === undefined ? [] : [`safety ${safetyId}`]),
    ...anchors.map(({ passageId }) => `passage ${passageId}`),
    ...keepWith.map((id) => `claim ${id}`),
  ];
}
