import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, anchoredQuantities, surplus } from "@/lib/quality/anchored";
import { amountsAcross } from "@/lib/quality/across/across";
import { type Amount, looseLimits, readAmounts } from "@/lib/quality/across/amounts";
import {
  type AmountProblem,
  compareLimits,
  isSameNumber,
  turnedLimits,
} from "@/lib/quality/across/compare-amounts";
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
import {
  type Comparator,
  comparatorAround,
  findComparators,
} from "@/lib/quality/language/comparators";
import { findQuantities } from "@/lib/quality/language/quantities";
import { exchangedLimitWord } from "@/lib/quality/nearly-verbatim/exchanged-limit-words";
import { isOtherSide, isTurnedRound } from "@/lib/quality/reworded/limit-sides";
import { isSameAmount } from "@/lib/quality/reworded/same-amount";
import { withSpokenPeriods } from "@/lib/quality/reworded/spoken-periods";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import { lostSign } from "@/lib/quality/nearly-verbatim/lost-signs";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** F3: "at least", "below", ≥, 以上 and their like are those of the source, none lost and none added. */
export const comparators: Check = {
  id: "F3",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = claims.flatMap((claim) => {
      if (isReworded(input, claim)) return changedReworded(input, claim);
      const found = changed(input, claim);
      return found.length > 0 ? found : lostOrAdded(input, claim);
    });
    return { examined: claims.length, findings };
  },
};

/** A number that stands with another comparison than in the source. */
function changed(input: CheckInput, claim: Claim): Finding[] {
  const known = anchoredQuantities(input, claim);
  return findQuantities(withoutInsertions(input, claim)).flatMap(({ value, comparator }) => {
    const same = known.filter((quantity) => quantity.value === value);
    // A number the source does not have at all is check F1's to report.
    if (same.length === 0 || same.some((quantity) => quantity.comparator === comparator)) return [];
    return [
      claimFinding(input, claim, {
        check: "F3",
        severity: "hard",
        code: "comparator_changed",
        params: {
          number: value,
          stated: comparator ?? "–",
          printed: same[0]?.comparator ?? "–",
        },
      }),
    ];
  });
}

/** Where words are free a comparison is judged with its number: words alone are too many. */
function changedReworded(input: CheckInput, claim: Claim): Finding[] {
  const { known } = amountsAcross(input, claim);
  const language = languageOf(input, claim);
  // "Less than an hour" has a limit; across languages articles count nothing.
  const text = isAcross(input, claim)
    ? withoutInsertions(input, claim)
    : withSpokenPeriods(withoutInsertions(input, claim), language);
  const stated = readAmounts(text, language);
  const said = { amounts: stated, loose: looseLimits(text, stated) };
  const source = { amounts: known, loose: looseLimits(sourceText(input, claim), known) };
  const changes = compareLimits(
    said,
    source,
    isAcross(input, claim)
      ? isSameNumber
      : (one, other) =>
          isSameNumber(one, other) || isSameAmount(one, other) || isSameBare(one, other),
  );
  const turned = isAcross(input, claim) || changes.length > 0 ? [] : turnedLimits(said, source);
  const printedText = sourceText(input, claim);
  const limit = exchangedLimitWord(text, printedText, input.document.language);
  const isNear = isAcross(input, claim) || isNearlyVerbatim(text, printedText);
  const sign = isAcross(input, claim) ? null : lostSign(text, printedText);
  const isSure = (one: AmountProblem) => isNear || isOtherSide(one, text);
  const report = (code: string, params: Finding["params"], isHard = true) =>
    claimFinding(input, claim, {
      ...{ check: "F3", severity: isHard ? "hard" : "soft", code, params },
    });
  return [
    ...[...changes, ...turned]
      .filter((one) => !isTurnedRound(one, text, printedText))
      .map((one) =>
        report(
          "comparator_changed",
          {
            number: one.amount.value,
            stated: one.amount.comparator ?? "–",
            printed: one.printed?.comparator ?? "–",
          },
          isSure(one),
        ),
      ),
    ...(isAcross(input, claim) ? [] : exchanged(said.loose, source.loose)).map(({ code, params }) =>
      report(code, params),
    ),
    ...(isAcross(input, claim) || limit === null
      ? []
      : [report("comparator_added", { word: limit })]),
    ...(changes.length > 0 || sign === null
      ? []
      : [
          report("comparator_changed", {
            ...{ number: sign, stated: "–", printed: comparatorOf(sign, printedText) },
          }),
        ]),
  ];
}

function comparatorOf(number: string, text: string): string {
  const start = text.indexOf(number);
  return comparatorAround(text, start, start + number.length) ?? "–";
}

/** "A BMI of 30 or lower": the measure's name tells the unit. */
function isSameBare(one: Amount, other: Amount): boolean {
  return (
    one.value === other.value && one.isBare && (other.unit.includes("/") || other.unit === "mmHg")
  );
}

type Limit = Comparator | null;
const OPPOSITES: Record<Comparator, Comparator[]> = {
  "≥": ["≤", "<"],
  ">": ["≤", "<"],
  "≤": ["≥", ">"],
  "<": ["≥", ">"],
};

/** "At most" in place of "at least" where no number stands beside. */
function exchanged(said: ReadonlySet<Limit>, printed: ReadonlySet<Limit>) {
  return [...said]
    .filter((sign) => sign !== null && !printed.has(sign))
    .filter(
      (sign) => sign !== null && OPPOSITES[sign].some((one) => printed.has(one) && !said.has(one)),
    )
    .map((sign) => ({ code: "comparator_added", params: { word: sign ?? "–" } }));
}

/** A comparison need not stand beside its number: "3 months of treatment or more". */
function lostOrAdded(input: CheckInput, claim: Claim): Finding[] {
  const stated = findComparators(withoutInsertions(input, claim));
  const printed = anchoredCues(input, claim, findComparators);
  return [
    ...surplus(stated, printed).map(({ word }) => ({ code: "comparator_added", word })),
    ...surplus(printed, stated).map(({ word }) => ({ code: "comparator_lost", word })),
  ].map(({ code, word }) =>
    claimFinding(input, claim, { check: "F3", severity: "hard", code, params: { word } }),
  );
}
