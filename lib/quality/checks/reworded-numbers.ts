import type { Claim } from "@/lib/pvgs/document";
import { amountsAcross } from "@/lib/quality/across/across";
import { type CheckInput, claimFinding, sourceText } from "@/lib/quality/check";
import { exchangedCounter } from "@/lib/quality/nearly-verbatim/exchanged-counters";
import { isToldInChinese } from "@/lib/quality/reworded/chinese-tellings";
import { exchangedLimit } from "@/lib/quality/reworded/exchanged-limits";
import { loneEnd } from "@/lib/quality/reworded/lone-ends";
import { movedAmount } from "@/lib/quality/reworded/moved-amounts";
import { fewerThings } from "@/lib/quality/reworded/fewer-things";
import { readRunningAmounts } from "@/lib/quality/reworded/running-amounts";
import { isOfOtherWhole } from "@/lib/quality/reworded/shares";
import { isConverted } from "@/lib/quality/reworded/metric-amounts";
import { withSpokenPeriods } from "@/lib/quality/reworded/spoken-periods";
import { type AmountText, untoldAmounts } from "@/lib/quality/reworded/told-amounts";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** F1 of a text in words of its own: an amount that the source says in no way, or that stands in another's place. */
export function judgeRewordedNumbers(input: CheckInput, claim: Claim): Finding[] {
  const { language } = input.document;
  const said = read(withoutInsertions(input, claim), language);
  const printed = read(sourceText(input, claim), language);
  // An anchor that begins behind "at least" or ends before the unit brings both along.
  const known = [...printed.amounts, ...amountsAcross(input, claim).known];
  const source = { ...printed, amounts: known };
  const unprinted = untoldAmounts(said, source);
  const untold = unprinted.filter(({ amount }) => !isToldInChinese(amount, said, source));
  if (untold.length > 0)
    return untold.map(({ code, amount }) => numberFinding(input, claim, code, amount));
  const counter = exchangedCounter(said.text, printed.text);
  if (counter !== null)
    return [numberFinding(input, claim, "unit_changed", { value: counter, unit: "count" })];
  const word = fewerThings(said.text, printed.text, language);
  if (word !== null)
    return [numberFinding(input, claim, "number_not_in_source", { value: word, unit: "count" })];
  const end = loneEnd(said, printed);
  if (end) return [numberFinding(input, claim, "range_changed", end)];
  // What is said otherwise than it is printed stands in no place of a printed one.
  const kept = said.amounts.filter(
    (amount) =>
      unprinted.every((one) => one.amount !== amount) && !isOfOtherWhole(amount, said, source),
  );
  const moved =
    movedAmount({ ...said, amounts: kept }, printed) ??
    exchangedLimit(said.amounts, printed.amounts);
  if (moved) return [numberFinding(input, claim, "numbers_moved", moved)];
  return said.amounts
    .filter((amount) => isConverted(amount, known))
    .map((amount) => ({
      ...numberFinding(input, claim, "unit_converted", amount),
      severity: "soft" as const,
    }));
}

function read(printed: string, language: AmountText["language"]): AmountText {
  // ¹³¹I is 碘-131.
  const isotopes = printed.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{2,}(?=[A-Z])/gu, (raised) =>
    raised.normalize("NFKC"),
  );
  const text = withSpokenPeriods(isotopes, language);
  return { text, language, amounts: readRunningAmounts(text, language) };
}

function numberFinding(
  input: CheckInput,
  claim: Claim,
  code: string,
  { value, unit }: { value: string; unit: string },
): Finding {
  const number = unit === "count" ? value : `${value} ${unit}`;
  return claimFinding(input, claim, { check: "F1", severity: "hard", code, params: { number } });
}
