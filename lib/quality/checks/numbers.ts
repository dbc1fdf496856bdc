import type { Claim } from "@/lib/pvgs/document";
import { anchoredQuantities } from "@/lib/quality/anchored";
import { amountsAcross } from "@/lib/quality/across/across";
import { compareAmounts } from "@/lib/quality/across/compare-amounts";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  isSourced,
} from "@/lib/quality/check";
import { judgeFigureNumbers } from "@/lib/quality/checks/figure-numbers";
import { judgeRewordedNumbers } from "@/lib/quality/checks/reworded-numbers";
import { findQuantities, type Quantity } from "@/lib/quality/language/quantities";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";
import { glossary } from "@/lib/writers/glossary/glossary";

/** F1: every number with its unit stands in the claim's anchors; background and silence carry none. */
export const numbers: Check = {
  id: "F1",
  run(input) {
    const claims = input.claims.filter(({ kind }) => kind !== "fixed");
    const findings = [
      ...claims.flatMap((claim) => judge(input, claim)),
      ...input.document.figures.flatMap((figure) => judgeFigureNumbers(input, figure)),
    ];
    return { examined: claims.length, findings };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  if (isSourced(claim) && isAcross(input, claim)) return judgeAcross(input, claim);
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
  if (isReworded(input, claim)) return judgeRewordedNumbers(input, claim);
  const known = anchoredQuantities(input, claim);
  const unknown = unknownNumbers(input, claim, { stated, known });
  return unknown.length > 0 ? unknown : moved(input, claim, { stated, known });
}

/** In another language words do not agree, values must; what the source says may not be missing. */
function judgeAcross(input: CheckInput, claim: Claim): Finding[] {
  const { stated, known, required } = amountsAcross(input, claim);
  return compareAmounts(stated, known, required).map(({ code, amount: { value, unit } }) => {
    const number = unit === "count" ? value : `${value} ${unit}`;
    return claimFinding(input, claim, { check: "F1", severity: "hard", code, params: { number } });
  });
}

type Numbers = { stated: Quantity[]; known: Quantity[] };

function unknownNumbers(input: CheckInput, claim: Claim, { stated, known }: Numbers): Finding[] {
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

/** "Women 10 g, men 20 g" with the amounts exchanged holds no new number: those of one unit keep their order. */
function moved(input: CheckInput, claim: Claim, { stated, known }: Numbers): Finding[] {
  const units = new Set(stated.map(({ unit }) => unit));
  const first = [...units].flatMap((unit) => {
    const ofUnit = (quantities: Quantity[]) => quantities.filter((one) => one.unit === unit);
    return firstOutOfOrder(ofUnit(stated), ofUnit(known)) ?? [];
  })[0];
  if (!first) return [];
  const { value, unit } = first;
  return [
    claimFinding(input, claim, {
      check: "F1",
      severity: "hard",
      code: "numbers_moved",
      params: { number: unit ? `${value} ${unit}` : value },
    }),
  ];
}

function firstOutOfOrder(stated: Quantity[], known: Quantity[]): Quantity | undefined {
  let at = 0;
  return stated.find(({ value }) => {
    if (!known.some((quantity) => quantity.value === value)) return false;
    const found = known.findIndex((quantity, index) => index >= at && quantity.value === value);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

function problemWith({ value, unit, range }: Quantity, known: Quantity[]): string | null {
  const sameValue = known.filter((quantity) => quantity.value === value);
  if (sameValue.length === 0) return "number_not_in_source";
  const sameUnit = sameValue.filter((quantity) => quantity.unit === unit);
  if (sameUnit.length === 0) return "unit_changed";
  // One end of a range is not the range, and its ends may not change places.
  return sameUnit.some((quantity) => quantity.range === range) ? null : "range_changed";
}
