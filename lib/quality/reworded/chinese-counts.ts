import type { Amount } from "@/lib/quality/across/amounts";
import { COUNTABLE } from "@/lib/quality/reworded/said-units";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

const SPOKEN = /^[一二两三四五六]$/u;
const COUNTER = /^\s*(?:[种个样件点条项只边侧组类者头份步处块味]|方面|部分)/u;
const POINTS = /(?:[这那前后上下]|以上|上述|其中|其余|另外|剩下的?)$/u;
/** Of people or of a whole a count is an amount: 每十个人里有两个. */
const OF_WHOLE = /(?:每|[里中有])[^，。；]{0,3}$/u;
const LARGEST_LISTED = 6;

/**
 * 两种药, 三样东西, 这两个结论: how many things are spoken of, which the source lists without counting. Where it counts
 * such things itself, another count of them is another amount.
 */
export function countsThings(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const { start, end, unit } = amount;
  if (!SPOKEN.test(said.text.slice(start, end)) || amount.range !== null) return false;
  const before = said.text.slice(Math.max(0, start - 8), start);
  const after = said.text.slice(end, end + 8);
  const value = numberOf(amount.value) ?? 0;
  if (!COUNTABLE.has(unit) || amount.comparator !== null) return false;
  if (listLengths(printed.text).has(value) && !isCountedAlike(amount, said, printed)) return true;
  if (!COUNTER.test(after)) return false;
  if (POINTS.test(before)) return true;
  return !OF_WHOLE.test(before) && !isCountedAlike(amount, said, printed);
}

/** The source counts things by the same word, and the text nowhere says that number. */
function isCountedAlike({ end }: Amount, said: AmountText, printed: AmountText): boolean {
  const counter = COUNTER.exec(said.text.slice(end, end + 8))?.[0].trim() ?? "";
  return printed.amounts.some((one) => {
    if (one.isName || !COUNTABLE.has(one.unit)) return false;
    const number = numberOf(one.value);
    if (number === null || !Number.isInteger(number) || number > LARGEST_LISTED) return false;
    if (said.amounts.some(({ value }) => value === one.value)) return false;
    const behind = printed.text.slice(one.end, one.end + 4).trim();
    return counter === "" || behind.startsWith(counter) || COUNTS_THINGS.test(behind);
  });
}

const COUNTS_THINGS = /^(?:[种类项样组联条]|次)/u;

/** How many members the lists of a text have: 3 of 空腹、1 h、2 h. */
function listLengths(text: string): Set<number> {
  const clauses = text.split(/[，。；：（）()！？]/u);
  return new Set(
    clauses
      .map((clause) => clause.split(/、|及|和|与|或/u).filter((part) => part.trim() !== "").length)
      .filter((length) => length > 1 && length <= LARGEST_LISTED),
  );
}
