import type { Claim } from "@/lib/pvgs/document";
import { anchoredQuantities } from "@/lib/quality/anchored";
import { amountsAcross } from "@/lib/quality/across/across";
import {
  compareAmounts,
  problemWith as problemWithAmount,
} from "@/lib/quality/across/compare-amounts";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { judgeFigureNumbers } from "@/lib/quality/checks/figure-numbers";
import { findQuantities, type Quantity } from "@/lib/quality/language/quantities";
import { movedAmount } from "@/lib/quality/reworded/moved-amounts";
import { findShares, isSameAmount, isSameShare } from "@/lib/quality/reworded/same-amount";
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
  const known = anchoredQuantities(input, claim);
  const isFree = isReworded(input, claim);
  const told = isFree
    ? stated.filter((one) => !isExcused(input, claim, one, { stated, known }))
    : stated;
  const unknown = unknownNumbers(input, claim, { stated: told, known });
  if (unknown.length > 0) return unknown;
  return isFree
    ? movedFreely(input, claim, { stated, known })
    : moved(input, claim, { stated, known });
}

/**
 * In words of their own people say "a year" for 12 months, "8 in 100" for 8 %, "both" and "one of them". Nothing excuses
 * a number that stands where the source has another one of its unit.
 */
function isExcused(
  input: CheckInput,
  claim: Claim,
  one: Quantity,
  { stated, known }: Numbers,
): boolean {
  if (known.some((other) => isSameAmount(one, other))) return true;
  const { language } = input.document;
  const shares = findShares(withoutInsertions(input, claim), language);
  const printedShares = findShares(sourceText(input, claim), language);
  if (isSameShare(one, shares, printedShares, known)) return true;
  const isInPlace = known.some(
    ({ value, unit }) =>
      unit === one.unit && !stated.some((other) => other.value === value && other.unit === unit),
  );
  if (isInPlace) return false;
  const text = withoutInsertions(input, claim);
  if (isSaidOtherwise(one, { stated, known }) || countsThings(text, one)) return true;
  const same = known.filter(({ value }) => value === one.value);
  const hasUnit = (unit: string) => same.some((other) => other.unit === unit);
  if (hasUnit(`${one.unit}/kg`) && /公斤|千克|\bkg\b|kilo/iu.test(text)) return true;
  if (one.unit === null && hasUnit("year") && /young|old|\bage|child|adult|岁/iu.test(text))
    return true;
  const amounts = amountsAcross(input, claim);
  const amount = amounts.stated.find(({ start }) => start === one.start);
  return amount === undefined || problemWithAmount(amount, amounts.known) === null;
}

/** "A day" of a rhythm; both ends of "from 50 to 18" apart; "4 months in place of 6". */
function isSaidOtherwise({ value, unit, range }: Quantity, { stated, known }: Numbers): boolean {
  if (value === "1" && unit !== null && RHYTHMS.has(unit)) return true;
  const same = known.filter((other) => other.value === value);
  const says = (wanted: string) => stated.some((other) => other.value === wanted);
  if (range === null && same.some((other) => other.range?.split("–").every(says))) return true;
  return unit === null && same.some((other) => stated.some((near) => near.unit === other.unit));
}

const RHYTHMS = new Set(["day", "week", "month", "year", "hour"]);

/** "Two things", 三件事: what is listed next. */
function countsThings(text: string, { start, end }: Quantity): boolean {
  return (
    !/\d/u.test(text.slice(start, end)) &&
    (/\bthe $/iu.test(text.slice(Math.max(0, start - 4), start)) ||
      /^\s*(?:\w+ )?(?:things|ways|kinds|types|reasons|parts|points|options|steps|times in a row)\b|^\s*(?:件|种|个方面|点|类|样|步)/u.test(
        text.slice(end, end + 24),
      ))
  );
}

function movedFreely(input: CheckInput, claim: Claim, { stated, known }: Numbers): Finding[] {
  const first = movedAmount(
    { text: withoutInsertions(input, claim), quantities: stated },
    { text: sourceText(input, claim), quantities: findQuantities(sourceText(input, claim)) },
    input.document.language,
  );
  return first && known.length > 0 ? [movedFinding(input, claim, first)] : [];
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
  return first ? [movedFinding(input, claim, first)] : [];
}

function movedFinding(input: CheckInput, claim: Claim, { value, unit }: Quantity): Finding {
  const number = unit ? `${value} ${unit}` : value;
  return claimFinding(input, claim, {
    check: "F1",
    severity: "hard",
    code: "numbers_moved",
    params: { number },
  });
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
