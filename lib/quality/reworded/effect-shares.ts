import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import { shareOf } from "@/lib/quality/reworded/same-amount";

type Text = { text: string; amounts: Amount[]; language: Language };

// "OR" is a ratio, "or" is none.
const RATIO =
  /\b(?:a?(?:RR|OR|HR|PR)|IRR|SMR|RaR|SHR|(?:[Rr]elative risks?|(?:[Rr]isk|[Oo]dds|[Hh]azard|[Rr]ate) ratios?))\b/u;
/** Everything that stands with one estimate: itself and its interval. */
const ESTIMATE = new RegExp(`${RATIO.source}[^;()（）]{0,80}`, "gu");
const CONFIDENCE = /\b9[059](?:\.\d+)?\s*%\s*(?=CI|CrI|confidence|credible)/giu;
/** What changes by so much, on either side of the number. */
const CHANGE =
  /\b(?:fewer|less|lower|higher|more|greater|reduc\w*|decreas\w*|increas\w*|drop\w*|fall\w*|fell|ris(?:es?|ing)|rose|rais\w*|cut\w*|lower(?:s|ed|ing)?|prevent\w*|avoid\w*|down|up|shrinks?|smaller|rarer|extra)\b/iu;
/** A share of what the risk would be else, and no change by it. */
const OF_WHAT =
  /^[\s\w]{0,24}?\b(?:of (?:what|the|that|those|their|its)|times|as (?:many|often|likely|high|common|much)|the (?:risk|chance|odds|rate|number|likelihood))\b/iu;
/** "A fifth" of 0.79: nobody says "a fifth" and means 20.0 %. */
const ROUGHLY = 0.1;
const HALF_A_PERCENT = 0.0051;

/**
 * "A quarter lower" and "26 % fewer" of a relative risk of 0.74, "1.3 times as often" of 1.30, with the ends of its
 * interval. "74 % lower" of 0.74 is none of them: what is left is no change.
 */
export function isSameEffect(amount: Amount, said: Text, printed: Text): boolean {
  const ratios = ratiosOf(printed.text);
  if (ratios.length === 0) return false;
  const value = numberOf(amount.value);
  if (value === null) return false;
  const around = sentenceAround(said.text, amount);
  const isOfWhat = OF_WHAT.test(said.text.slice(amount.end).replace(/^\s*\([^()]*\)/u, ""));
  const share = shareOf(amount);
  if (share === null) {
    const isMultiple = amount.unit === "time" || amount.unit === "fold" || isOfWhat;
    return isMultiple && ratios.some((ratio) => Math.abs(ratio - value) <= HALF_A_PERCENT * 10);
  }
  const isNear = (exact: number) => isToldShare(share, exact, amount, said.text);
  if (isOfWhat) return ratios.some(isNear);
  return CHANGE.test(around) && ratios.some((ratio) => isNear(Math.abs(1 - ratio)));
}

/** "Just over half" of 56 %, "nearly a third" of 0.31; a percentage is told exactly. */
function isToldShare(share: number, exact: number, { value, start }: Amount, text: string) {
  if (!value.includes("/")) return Math.abs(exact - share) <= HALF_A_PERCENT;
  const before = text.slice(Math.max(0, start - 24), start);
  if (OVER.test(before)) return exact > share && exact - share <= WIDELY * share;
  if (UNDER.test(before)) return exact < share && share - exact <= WIDELY * share;
  return Math.abs(exact - share) <= ROUGHLY * exact;
}

const WIDELY = 0.2;
const OVER = /\b(?:over|more than|above|better than)(?: an?)? $/iu;
const UNDER =
  /\b(?:under|less than|fewer than|below|nearly|almost|not quite|close to)(?: an?)? $/iu;

function ratiosOf(text: string): number[] {
  return [...text.replaceAll(CONFIDENCE, " ").matchAll(ESTIMATE)].flatMap(({ 0: words }) =>
    [...words.matchAll(/(?<![\d.])\d+\.\d+(?![\d.]*\s*%)/gu)].map(([number]) => Number(number)),
  );
}

function sentenceAround(text: string, { start, end }: Amount): string {
  const before =
    text
      .slice(0, start)
      .split(/[.?!](?=\s)/u)
      .at(-1) ?? "";
  const after = text.slice(end).split(/[.?!](?=\s|$)/u)[0] ?? "";
  return before + after;
}
