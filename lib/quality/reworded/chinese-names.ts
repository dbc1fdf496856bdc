import type { Amount } from "@/lib/quality/across/amounts";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

const GREEK = /[α-ωΑ-Ω]-?$/u;

/**
 * PD-1 or β2受体: a name that explains another one holds no amount. Only where the source has the same letters with
 * another number is it the number that was changed.
 */
export function isOtherName(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const { isName, value, start } = amount;
  const greek = GREEK.exec(said.text.slice(Math.max(0, start - 2), start))?.[0][0];
  if (greek !== undefined) return !new RegExp(`${greek}-?\\d`, "u").test(printed.text);
  if (!isName) return false;
  const letters = lettersOf(value);
  return printed.amounts.every((one) => !one.isName || lettersOf(one.value) !== letters);
}

function lettersOf(name: string): string {
  return name.replaceAll(/[\d.,-]/gu, "");
}

/** 碘-131 of ¹³¹I. */
export function isIsotope(
  { value, start }: Amount,
  said: AmountText,
  printed: AmountText,
): boolean {
  const isNamed = /\p{Script=Han}-$/u.test(said.text.slice(Math.max(0, start - 2), start));
  return (
    isNamed &&
    printed.amounts.some(
      (one) => one.isName && new RegExp(`^${value}[a-z]{1,2}$`, "u").test(one.value),
    )
  );
}

/** （1）…（2）…, 1. …, 第二，…: the mark of a list, behind the end of a clause. */
export function isListMark({ start, end, value }: Amount, { text }: AmountText): boolean {
  if (!/^[1-9]\.?$/u.test(value)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const isBehindEnd = /(?:^|[，。；：！？\s])[（(]?$/u.test(before);
  return isBehindEnd && /^(?:[）)、．：]|[.](?!\d)|[，,](?!\d))/u.test(after);
}

/** Ⅱa of （Ⅱa，B）, where no word tells that it is a grade. */
export function isSameSign({ start, end }: Amount, said: AmountText, printed: AmountText): boolean {
  const sign = /^[ⅠⅡⅢⅣⅤⅥ][abcABC]?/u.exec(said.text.slice(start, end + 1))?.[0];
  return sign !== undefined && new RegExp(`${sign}(?![ⅠⅡⅢⅣⅤⅥabcABC])`, "u").test(printed.text);
}
