import type { Amount } from "@/lib/quality/across/amounts";
import type { AmountProblem } from "@/lib/quality/across/compare-amounts";

/** "Not under 12 months" is "only from 12 months on": forbidden below and allowed above. */
const ONLY = /\b(?:only (?:after|once|when|from|if)|not until|until|wait)\b|才|[等隔]/iu;
const FORBIDDEN = /\b(?:not|no|never|avoid\w*|contraindicated|forbidden)\b|[不禁勿]|避免/iu;

function clauseOf(amount: Amount, text: string): string {
  return stretchAt(text, amount, /[,;.，。；](?!\d)/u);
}

/** "Wait until two weeks have passed" of "within two weeks"; 隔不了 is no waiting. */
const WAITS =
  /\b(?:only (?:after|once|when|from|if)|not until|wait(?!\w* (?:any |no )?(?:longer|more))\w*)\b|才|(?<![不别])[等隔](?!不)/iu;

/**
 * Above where the source is below, or the other way round. Everyday words for a limit are many ("a child who has not
 * reached 12") and hardly tell "over" from "at least": only another side is sure.
 */
export function isOtherSide({ amount, printed }: AmountProblem, text: string): boolean {
  if (!printed) return false;
  const sideOf = ({ comparator, isPeriod }: Amount) => {
    if (comparator === ">" || comparator === "≥") return "above";
    return isPeriod || comparator !== null ? "below" : null;
  };
  const [said, source] = [sideOf(amount), sideOf(printed)];
  if (said !== null && source !== null) return said !== source;
  const isLate = amount.isAfterwards || amount.isReached || WAITS.test(clauseOf(amount, text));
  return source === "below" && isLate && !BY_THEN.test(text.slice(0, amount.start));
}

/** "By five years later" is within them, and who "has not reached 12" is younger. */
const BY_THEN =
  /\bby (?:about |around )?$|(?<!\bwait\w* )\b(?:until|till) [^.;,]{0,20}$|(?:\b(?:not|never|before|yet to)|n['’]t)(?: yet)? reach\w* (?:the )?(?:age )?(?:of )?$|最?[晚迟]|[不没未][足达到满]+$|之?前$/iu;

/** Allowed above, in the clause of the number, what the source's sentence of it forbids below. */
export function isTurnedRound(
  { amount, printed }: AmountProblem,
  text: string,
  source: string,
): boolean {
  const isBelow = printed?.isPeriod === true || /[<≤]/u.test(printed?.comparator ?? "");
  if (!isBelow || !/[>≥]/u.test(amount.comparator ?? "")) return false;
  const clause = clauseOf(amount, text);
  const sentences = source.split(/[;.。；](?!\d)/u).filter((one) => one.includes(amount.value));
  return ONLY.test(clause) && FORBIDDEN.test(sentences.join(" ") || source);
}

function stretchAt(text: string, { start, end }: Amount, mark: RegExp): string {
  const before = text.slice(0, start).split(mark).at(-1) ?? "";
  return before + text.slice(start, end) + (text.slice(end).split(mark)[0] ?? "");
}
