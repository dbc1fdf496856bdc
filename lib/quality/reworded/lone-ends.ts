import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { findRates, isAsOften } from "@/lib/quality/language/rates";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import { isSameAmount } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** One end may be told as such: "up to 60", 最多60; or the range is said to be wider than that. */
const TOLD_AS_END: Record<Language, { before: RegExp; after: RegExp }> = {
  en: {
    before:
      /\b(?:up to|at (?:the )?(?:very )?(?:most|least|earliest|latest)|as (?:many|much|few|little|low|high|long|short|soon|early|late) as|no(?:t)? (?:more|less|fewer|longer|later|sooner|earlier) than|never|maximum|minimum|between|from|to|until|not before|after|before)(?: (?:about|around|the|a|every|age|only|another|first|of))*\s*$/iu,
    after:
      /^[^.;:]{0,24}?\b(?:(?:or|and) (?:more|less|fewer|longer|later|sooner|earlier|higher|lower|older|younger|so|up|over|even)|at (?:the )?(?:very )?(?:most|least|earliest|latest|longest|soonest)|upwards?|onwards?|maximum|minimum|to)\b/iu,
  },
  zh: {
    before:
      /(?:最[多少高低大小早迟晚长短]|至[多少]|起码|顶多|不[超到足满]|多[到至]|少[到至]|高[到至达]|低[到至]|长[到至达]|达到?|[到至从满](?:了|大约)?|介于|超过|多于|少于|不[早晚迟多少]于)(?:每|隔|大?约|第|连续|[\p{Script=Han}]{0,2})*\s*$/u,
    after:
      /^[^，。；、]{0,6}?(?:以[上下内外]|之[内外]|[到至](?!医院|诊|底)|或(?:者)?(?:更|以)|起(?!作|床|来|效|码|初|病|因|身)|多(?!少|次|喝)|左右|上下|之间|之?前|不等|封顶|打底)/u,
  },
};

/**
 * One end of a range given for the whole of it: "3 days" of "1 to 3 days". The other end is said nowhere, in whatever
 * unit or rhythm, and nothing says that this one is an end.
 */
export function loneEnd(said: AmountText, printed: AmountText): Amount | undefined {
  return said.amounts.find((amount) => {
    if (amount.range !== null || amount.comparator !== null || amount.isName) return false;
    const ends = printed.amounts.filter(
      (one) => isEnd(one) && !isScaleEnd(one, printed) && isOfKind(amount, one),
    );
    if (ends.length === 0 || isToldAsEnd(amount, said, ends[0], printed)) return false;
    const ranges = new Set(ends.map(({ range }) => range));
    const isElsewhere = printed.amounts.some(
      (one) => one.value === amount.value && !ranges.has(one.range) && !isOtherUnit(one, amount),
    );
    return !isElsewhere && ends.every((end) => !otherEnds(end, printed).some(isSaidIn(said)));
  });
}

const SCALE_BEHIND = /^[^.;,()]{0,16}\b(?:scale|score|VAS|NRS|rating)\b/iu;
const SCALE_BEFORE = /\b(?:scale|score|rating)s?\b[^.;]{0,24}$/iu;

/** Of "a 0–10 scale" either end may be told alone: "where 10 is the worst". */
export function isScaleEnd({ range, start, end }: Amount, { text }: AmountText): boolean {
  return (
    range !== null &&
    /^[01]–10+$/u.test(range) &&
    (SCALE_BEHIND.test(text.slice(end)) || SCALE_BEFORE.test(text.slice(0, start)))
  );
}

/** Of "140/90" and "10 mg/20 mg" neither is an end. */
function isEnd({ range, isName, isDate }: Amount): boolean {
  if (range === null || isName || isDate) return false;
  const [low = Number.NaN, high = Number.NaN] = range.split("–").map((end) => numberOf(end) ?? 0);
  return low < high;
}

function isOfKind(amount: Amount, end: Amount): boolean {
  if (amount.value === end.value && amount.unit === end.unit) return true;
  // "2 in 100" of 2 % to 5 %.
  if (amount.value === end.value && end.unit === "%" && amount.unit === "count") return true;
  // "Days … by 1 to 3" leaves the unit to the words; "12 of them" leaves it to the sentence.
  if (amount.value === end.value && (end.isBare || amount.isBare)) return true;
  return amount.unit !== end.unit && isSameAmount(amount, end);
}

/** Two units that are printed and differ. */
function isOtherUnit(one: Amount, other: Amount): boolean {
  return one.unit !== other.unit && !one.isBare && !other.isBare;
}

function otherEnds(end: Amount, { amounts }: AmountText): Amount[] {
  return amounts.filter(({ range, value }) => range === end.range && value !== end.value);
}

/** Whether a text says an amount, as itself or as a rhythm: "twice a year" of every 6 months. */
function isSaidIn({ text, amounts, language }: AmountText): (end: Amount) => boolean {
  const rates = findRates(text, language);
  return (end) => {
    const length = numberOf(end.value);
    const hours = length === null ? undefined : HOURS[end.unit];
    const rhythm = hours !== undefined && length ? 1 / (hours * length) : null;
    return (
      amounts.some((one) => isOfKind(one, end) || isSameAmount(one, end)) ||
      (rhythm !== null && rates.some((rate) => isAsOften(rate, { ...rate, often: rhythm })))
    );
  };
}

const HOURS: Record<string, number> = { hour: 1, day: 24, week: 168, month: 730.5, year: 8_766 };

/** "After 3 minutes" tells no end where the source says "after 2 to 3 minutes". */
function isToldAsEnd(
  { start, end }: Amount,
  { text, language }: AmountText,
  printed: Amount | undefined,
  source: AmountText,
): boolean {
  const { before, after } = TOLD_AS_END[language];
  const word = before
    .exec(text.slice(Math.max(0, start - 40), start))?.[0]
    .trim()
    .toLowerCase();
  const range = source.text.slice(Math.max(0, (printed?.start ?? 0) - 40), printed?.start ?? 0);
  const isOfRange =
    word !== undefined && /^[a-z]+$/u.test(word) && range.toLowerCase().includes(`${word} `);
  return (word !== undefined && !isOfRange) || after.test(text.slice(end, end + 40));
}
