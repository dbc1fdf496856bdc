import type { Claim } from "@/lib/pvgs/document";
import { anchoredSentences } from "@/lib/quality/anchored-sentences";
import { type CheckInput, claimFinding, languageOf } from "@/lib/quality/check";
import { findFrequencies, type Frequency } from "@/lib/quality/language/absolute-effects";
import type { Finding } from "@/lib/quality/schema";

/**
 * "3 in 100 against 5 in 1,000" and "1 in 6 against 1 in 9" are misread: what is compared has one denominator. Hard
 * where the source compares with one; what the source itself mixes a person may not convert alone, so it is a remark.
 */
export function judgeDenominators(input: CheckInput, claims: Claim[]): Finding[] {
  const said = new Map(
    claims.map((claim) => [claim, findFrequencies(claim.text, languageOf(input, claim))]),
  );
  const within = claims.flatMap((claim) => judgeSentence(input, claim, said.get(claim) ?? []));
  return [...within, ...judgeGroups(input, claims, said)];
}

function judgeSentence(input: CheckInput, claim: Claim, said: Frequency[]): Finding[] {
  if (denominators(said).size < 2) return [];
  const printed = anchoredSentences(input, claim).flatMap((text) =>
    findFrequencies(text, input.source.language),
  );
  const isOwnMixture = denominators(printed).size === 1;
  return isOwnMixture || isMisleading(said)
    ? [report(input, claim, said, isOwnMixture ? "hard" : "soft")]
    : [];
}

/** The claims of one block that are each right but cannot be compared with each other. */
function judgeGroups(input: CheckInput, claims: Claim[], said: Map<Claim, Frequency[]>): Finding[] {
  const seen = new Set<Claim>();
  return claims.flatMap((claim) => {
    if (seen.has(claim) || said.get(claim)?.length === 0) return [];
    const group = input.companions(claim).filter((other) => said.get(other)?.length);
    for (const other of group) seen.add(other);
    const single = group.filter((other) => denominators(said.get(other) ?? []).size === 1);
    const all = single.flatMap((other) => said.get(other) ?? []);
    return denominators(all).size > 1 && isMisleading(all)
      ? [report(input, claim, all, "soft")]
      : [];
  });
}

/** Arms of a trial have the size they have; round numbers of people and "1 in so many" are somebody's choice. */
function isMisleading(said: Frequency[]): boolean {
  const chosen = said.filter(
    ({ count, denominator }) => count === "1" || /^10+$/u.test(String(denominator)),
  );
  return denominators(chosen).size > 1;
}

function denominators(said: Frequency[]): Set<number> {
  return new Set(said.map(({ denominator }) => denominator));
}

function report(
  input: CheckInput,
  claim: Claim,
  said: Frequency[],
  severity: Finding["severity"],
): Finding {
  const numbers = [...denominators(said)].join(", ");
  return claimFinding(input, claim, {
    check: "F16",
    severity,
    code: "denominators_mixed",
    params: { numbers },
  });
}
