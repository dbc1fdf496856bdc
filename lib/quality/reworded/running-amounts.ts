import type { Language } from "@/lib/documents/schema";
import { type Amount, readAllAmounts } from "@/lib/quality/across/amounts";

const LIST_MARK = /[(（](\d{1,2})[)）]/gu;
const WEEKS_AND_DAYS = /(?<![\d.])(\d{1,2})\s?\+\s?([0-6])(?![\d.])/gu;

/** The amounts of a running text, without the numbers of its list, and "24+0 weeks" as weeks and days. */
export function readRunningAmounts(text: string, language: Language): Amount[] {
  const marks = listMarks(text);
  const isMark = ({ start, end }: Amount) =>
    marks.some((mark) => mark.start <= start && end <= mark.end);
  return weeksAndDays(
    text,
    readAllAmounts(text, language).filter((amount) => !isMark(amount)),
  );
}

/** "(1) … (2) …": brackets that count from one up; a lone "(5)" is an amount. */
function listMarks(text: string): { start: number; end: number }[] {
  const marks = [...text.matchAll(LIST_MARK)].map(({ 0: mark, 1: number, index }) => ({
    ...{ number: Number(number), start: index, end: index + mark.length },
  }));
  const isList = marks.length > 1 && marks.every(({ number }, index) => number === index + 1);
  return isList ? marks : [];
}

/** Gestation is printed as "33+6 weeks" and told as 33 weeks and 6 days; no day is left unsaid. */
function weeksAndDays(text: string, amounts: Amount[]): Amount[] {
  const ages = /\bweeks?\b|孕|周/iu.test(text) ? [...text.matchAll(WEEKS_AND_DAYS)] : [];
  return ages.reduce((all, { 0: words, 1: weeks = "", index }) => {
    const end = index + words.length;
    return all.flatMap((amount): Amount[] => {
      if (amount.start < index || end < amount.end) return [amount];
      const isWeek = amount.start < index + weeks.length;
      if (!isWeek && amount.value === "0") return [];
      const unit = isWeek ? "week" : "day";
      return [{ ...amount, unit, isBare: false, range: null, comparator: null }];
    });
  }, amounts);
}
