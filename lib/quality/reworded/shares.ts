import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { findFrequencies, type Frequency } from "@/lib/quality/language/absolute-effects";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import { shareOf } from "@/lib/quality/reworded/same-amount";

type Text = { text: string; amounts: Amount[]; language: Language };

const BEFORE: Record<Language, RegExp> = {
  en: /(?:\b(?:in|of|out of|per|among|for)(?: every| each)?|\/) ?$/iu,
  zh: /(?:每|\/)\s*$/u,
};
const AFTER_ZH =
  /^\s*[个名例位]?[^，。；\d]{0,8}(?:人|者|孩子|儿童|女性|男性|孕妇|婴儿)?(?:里|中|当中|之中)(?![风毒])/u;

/** "Picture 1,000 women who …": a round number of people that somebody made up to count of. */
const PEOPLE =
  /^\s+(?:(?!(?:in|of|or|and|to|more|fewer|less)\b)[a-z-]+\s+){0,3}?(?:people|persons?|women|men|adults|children|babies|infants|patients|boys|girls|teenagers|mothers|users|takers|smokers)\b/iu;
const ROUND = /^[125]0+$/u;

/** Of how many people a text counts: "9 in 100", 每1000人. */
function wholesOf({ text, amounts, language }: Text, isMadeUp = false): number[] {
  const wholes = amounts.filter(({ start, end, unit, value }) => {
    if (unit !== "count") return false;
    if (BEFORE[language].test(text.slice(Math.max(0, start - 14), start))) return true;
    if (isMadeUp && language === "en" && ROUND.test(value) && PEOPLE.test(text.slice(end)))
      return true;
    return language === "zh" && AFTER_ZH.test(text.slice(end, end + 24));
  });
  return wholes
    .map(({ value }) => numberOf(value) ?? 0)
    .filter((whole) => Number.isInteger(whole) && whole > 1);
}

const ABOUT: Record<Language, RegExp> = {
  en: /\b(?:about|around|roughly|nearly|almost|approximately|some|close to|just (?:over|under)|(?:a little|slightly) (?:over|under|more than|less than))\b[^.,;]{0,24}$/iu,
  zh: /(?:大约|约|大概|近|将近|接近|差不多|左右|上下)[^，。；]{0,12}$/u,
};
const ROUGHLY = 0.12;
const EXACTLY = 0.02;
/** "One in nine" is said roughly, 11 of 100 is not. */
const MOST_ROUGH = 12;

/**
 * A count or share that says of another whole what the source says: "8 in 100" for 8 %, "one in ten" for 10 %, "a
 * third" for 33 %. A whole that both texts have is not converted, so that "2 in 100" is never "20 in 100".
 */
export function isSameShare(amount: Amount, said: Text, printed: Text): boolean {
  const own = wholesOf(said, true);
  const others = wholesOf(printed);
  const printedShares = sharesOf(printed);
  const shares = [
    ...printedShares,
    ...others
      .filter((whole) => !own.includes(whole))
      .flatMap((whole) => printed.amounts.map(({ value }) => (numberOf(value) ?? whole) / whole)),
  ].filter((share) => share > 0 && share < 1);
  const isAbout = ABOUT[said.language].test(
    said.text.slice(Math.max(0, amount.start - 40), amount.start),
  );
  const tolerance = isAbout ? ROUGHLY : EXACTLY;
  const isPrinted = (share: number) =>
    shares.some((one) => Math.abs(one - share) <= tolerance * one);
  const isCounted = (part: number, whole: number) =>
    whole <= MOST_ROUGH
      ? isPrinted(part / whole)
      : shares.some((one) => isRoundedTo(one * whole, part));
  const wholes = own.filter((whole) => !others.includes(whole));
  // A percentage, and a count of another whole, are told of a whole that both texts have too.
  const isOfOther = (part: number, whole: number) =>
    [
      ...printedShares,
      ...findFrequencies(printed.text, printed.language)
        .filter(({ denominator }) => denominator !== whole)
        .map(({ count, denominator }) => Number(count ?? Number.NaN) / denominator),
    ].some((one) => isRoundedTo(one * whole, part));
  const count = numberOf(amount.value);
  if (count === null) return false;
  const share = shareOf(amount);
  if (share !== null && isPrinted(share)) return true;
  if (amount.unit !== "count") return false;
  if (isOfSameFrequency(amount, said, printed)) return true;
  if (wholes.some((whole) => count < whole && isCounted(count, whole))) return true;
  if (own.some((whole) => whole > MOST_ROUGH && count < whole && isOfOther(count, whole)))
    return true;
  // The whole itself stands with a count that is right.
  if (!wholes.includes(count)) return false;
  // 九个里有一个: the one is no number elsewhere.
  const isOneOf = /^[个名例位]?[^，。；\d]{0,6}[里中][^，。；\d]{0,3}一[个名例位人]/u.test(
    said.text.slice(amount.end),
  );
  return (
    (isOneOf && isCounted(1, count)) ||
    said.amounts.some((one) => isCounted(numberOf(one.value) ?? 0, count))
  );
}

/** Percentages, fractions, and what lies on either side of a percentile. */
function sharesOf({ text, amounts }: Text): number[] {
  return amounts.flatMap((amount) => {
    const number = numberOf(amount.value);
    if (number !== null && number < 100 && PERCENTILE.test(text.slice(amount.end)))
      return [number / 100, 1 - number / 100];
    return shareOf(amount) ?? [];
  });
}

const PERCENTILE = /^(?:st|nd|rd|th)?[\s-]*(?:per)?centiles?\b/iu;

/** 每1万人1到10人 of 0.01% to 0.1%: its 1 is none of the 1 % that is printed elsewhere. */
export function isOfOtherWhole(amount: Amount, said: Text, printed: Text): boolean {
  const count = numberOf(amount.value);
  const before = said.amounts.findLast(
    ({ start, value }) => start < amount.start && /^10{2,}$/u.test(value),
  );
  const whole = numberOf(before?.value ?? "");
  if (count === null || whole === null || amount.unit !== "count" || !before) return false;
  if (/[。；;.](?!\d)/u.test(said.text.slice(before.end, amount.start))) return false;
  return printed.amounts.some((one) => {
    const share = shareOf(one);
    return share !== null && one.value !== amount.value && Math.abs(share - count / whole) < 1e-9;
  });
}

/** "3 in 10" of 45 of 150: both numbers are of one share that the source counts. */
function isOfSameFrequency({ start, value }: Amount, said: Text, printed: Text): boolean {
  const shareIn = ({ count, denominator }: Frequency) => Number(count ?? Number.NaN) / denominator;
  const shares = findFrequencies(printed.text, printed.language).map(shareIn);
  return findFrequencies(said.text, said.language).some((own) => {
    const isPart = own.count === value || String(own.denominator) === value;
    const share = shareIn(own);
    return (
      isPart &&
      Math.abs(own.start - start) < 40 &&
      shares.some((one) => Math.abs(one - share) <= EXACTLY * one)
    );
  });
}

/** 8.3 as 8; a whole number only as itself. */
function isRoundedTo(exact: number, part: number): boolean {
  const isWhole = Math.abs(exact - Math.round(exact)) < 1e-6;
  return isWhole || !Number.isInteger(part)
    ? Math.abs(exact - part) < 1e-6
    : Math.abs(exact - part) <= 0.5;
}
