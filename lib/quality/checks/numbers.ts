import type { Claim } from "@/lib/pvgs/document";
import { anchoredQuantities } from "@/lib/quality/anchored";
import { type Check, type CheckInput, claimFinding, isSourced } from "@/lib/quality/check";
import { findQuantities, type Quantity } from "@/lib/quality/language/quantities";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";
import { glossary } from "@/lib/writers/glossary/glossary";

/** F1: every number with its unit stands in the claim's anchors; background and silence carry none. */
export const numbers: Check = {
  id: "F1",
  run(input) {
    const claims = input.claims.filter(({ kind }) => kind !== "fixed");
    return { examined: claims.length, findings: claims.flatMap((claim) => judge(input, claim)) };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const stated = findQuantities(withoutInsertions(input, claim));
  if (!isSourced(claim)) {
    const explained = glossaryNumbers(input, claim);
    const unknown = stated.filter(({ value }) => !explained.includes(value));
    return unknown.map(({ value }) =>
      claimFinding(input, claim, {
        check: "F1",
        severity: "hard",
        code: "number_without_source",
        params: { number: value },
      }),
    );
  }
  const known = anchoredQuantities(input, claim);
  return stated.flatMap((quantity) => {
    const code = problemWith(quantity, known);
    if (!code) return [];
    const number = quantity.unit ? `${quantity.value} ${quantity.unit}` : quantity.value;
    return [
      claimFinding(input, claim, { check: "F1", severity: "hard", code, params: { number } }),
    ];
  });
}

/** "Two or more medicines" may stand in a definition that the glossary itself holds. */
function glossaryNumbers({ document }: CheckInput, { sources }: Claim): string[] {
  return glossary(document.language)
    .filter(({ term }) => sources.includes(`glossary:${term}`))
    .flatMap(({ term, definition }) => findQuantities(`${term}\n${definition}`))
    .map(({ value }) => value);
}

function problemWith({ value, unit }: Quantity, known: Quantity[]): string | null {
  const same = known.filter((quantity) => quantity.value === value);
  if (same.length === 0) return "number_not_in_source";
  return same.some((quantity) => quantity.unit === unit) ? null : "unit_changed";
}
