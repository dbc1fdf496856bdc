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
  const sentences = anchoredSentences(input, claim);
  const printed = denominators(
    sentences.flatMap((text) => findFrequencies(text, input.source.language)),
  );
  // "78 of every 100" says the 78 % that the source prints beside its "3 in 1,000".
  const isOfPercent = said.some(
    ({ count, denominator }) =>
      denominator === 100 && sentences.some((text) => printsPercent(text, count)),
  );
  const isOwnMixture = printed.size === 1 && !isOfPercent;
  return isOwnMixture || isMisleading(said)
    ? [report(input, claim, said, isOwnMixture ? "hard" : "soft")]
    : [];
}

function printsPercent(text: string, count: string | null): boolean {
  return count !== null && new RegExp(`(?<![\\d.])${count}\\s*[%％]`, "u").test(text);
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
