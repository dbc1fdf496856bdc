import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isSourced,
  languageOf,
} from "@/lib/quality/check";
import { findNegations } from "@/lib/quality/language/negations";
import { findQuantities } from "@/lib/quality/language/quantities";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

const STRENGTH = /^(?:strength|options\.advice)\.(strong|conditional)\.(for|against)/u;

/** F18: what the booklet says twice it says alike: the strength of a recommendation, and a sentence with its numbers. */
export const consistency: Check = {
  id: "F18",
  run(input) {
    const groups = sameSource(input);
    return {
      examined: input.claims.length,
      findings: [
        ...groups.flatMap((claims) => differing(input, claims)),
        ...[...byRecommendation(input).values()].flatMap((claims) =>
          differingStrength(input, claims),
        ),
      ],
    };
  },
};

/** Sentences that rest on exactly the same words of the source. */
function sameSource({ claims }: CheckInput): Claim[][] {
  const keyOf = (anchors: Anchor[]) =>
    JSON.stringify(anchors.map((one) => [one.passageId, one.start, one.end]));
  const sourced = claims.filter((claim) => isSourced(claim) && claim.anchors.length > 0);
  return [...Map.groupBy(sourced, ({ anchors }) => keyOf(anchors)).values()].filter(
    (group) => new Set(group.map(({ text }) => text)).size > 1,
  );
}

function differing(input: CheckInput, claims: Claim[]): Finding[] {
  const [first, ...others] = claims;
  if (!first) return [];
  const said = factsOf(input, first);
  return others.flatMap((claim) => {
    const facts = factsOf(input, claim);
    const number = differingNumber(said.numbers, facts.numbers);
    const code =
      number !== null
        ? "said_differently"
        : said.isDenied !== facts.isDenied
          ? "denied_elsewhere"
          : null;
    if (code === null) return [];
    return [
      claimFinding(input, claim, {
        ...{ check: "F18", severity: "hard", code, sourceQuote: first.text },
        params: { number: number ?? "–" },
      }),
    ];
  });
}

/** Both give an amount of a unit, and one of them another than the other. */
function differingNumber(
  one: Map<string, Set<string>>,
  other: Map<string, Set<string>>,
): string | null {
  for (const [unit, values] of other) {
    const known = one.get(unit);
    const foreign = [...values].find((value) => known && !known.has(value));
    const missing = known && [...known].some((value) => !values.has(value));
    if (foreign !== undefined && missing) return unit === "" ? foreign : `${foreign} ${unit}`;
  }
  return null;
}

function factsOf(input: CheckInput, claim: Claim) {
  const text = withoutInsertions(input, claim);
  const numbers = new Map<string, Set<string>>();
  for (const { value, unit } of findQuantities(text)) {
    const known = numbers.get(unit ?? "") ?? new Set();
    numbers.set(unit ?? "", known.add(value));
  }
  return { numbers, isDenied: findNegations(text, languageOf(input, claim)).length > 0 };
}

function byRecommendation({ claims }: CheckInput): Map<string, Claim[]> {
  const rated = claims.filter(
    ({ template, recommendationId }) =>
      recommendationId !== undefined && STRENGTH.test(template?.id ?? ""),
  );
  return Map.groupBy(rated, ({ recommendationId }) => recommendationId ?? "");
}

function differingStrength(input: CheckInput, claims: Claim[]): Finding[] {
  const [first, ...others] = claims.map((claim) => ({
    claim,
    says: STRENGTH.exec(claim.template?.id ?? "")
      ?.slice(1)
      .join(" "),
  }));
  return others
    .filter(({ says }) => says !== first?.says)
    .map(({ claim }) =>
      claimFinding(input, claim, {
        ...{ check: "F18", severity: "hard", code: "strength_said_differently" },
        sourceQuote: first?.claim.text ?? null,
      }),
    );
}
