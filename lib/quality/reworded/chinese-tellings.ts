import type { Amount } from "@/lib/quality/across/amounts";
import { countsThings } from "@/lib/quality/reworded/chinese-counts";
import {
  isIsotope,
  isListMark,
  isOtherName,
  isSameSign,
} from "@/lib/quality/reworded/chinese-names";
import { isSaidRoughly, isToldRatio } from "@/lib/quality/reworded/chinese-ratios";
import { isCloseWording } from "@/lib/quality/reworded/close-wording";
import { numberOf, isSameInOtherUnit } from "@/lib/quality/reworded/metric-amounts";
import { COUNTABLE } from "@/lib/quality/reworded/said-units";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";
import { isWorkedOut } from "@/lib/quality/reworded/worked-amounts";

/** What everyday Chinese says otherwise than a guideline prints it, though it is the same amount. */
export function isToldInChinese(amount: Amount, said: AmountText, printed: AmountText): boolean {
  if (said.language !== "zh") return false;
  const isSame = (one: Amount) =>
    isSameInFront(amount, one, said) ||
    isSameInOtherUnit(amount, one) ||
    isDegree(amount, one, said);
  if (printed.amounts.some(isSame)) return true;
  if (isSameSign(amount, said, printed) || isIsotope(amount, said, printed)) return true;
  if (isCloseWording(said.text, printed.text, said.language)) return false;
  return (
    printed.amounts.some((one) => isNextWhole(amount, one, said) || isHalved(amount, one)) ||
    isOtherName(amount, said, printed) ||
    isListMark(amount, said) ||
    isPointsOfWhole(amount, said, printed) ||
    isWorkedOut(amount, said, printed) ||
    isToldRatio(amount, said, printed) ||
    isRoundedBehind(amount, said, printed) ||
    isLaterDose(amount, said, printed) ||
    isEvenSplit(amount, said, printed) ||
    countsThings(amount, said, printed)
  );
}

/** Words for what is counted of: 每升0.5微克 for 0.5 µg/L, 每公斤体重10毫克 for 10 mg/kg. */
const PER: Record<string, RegExp> = {
  L: /每一?升/u,
  mL: /每一?毫升/u,
  dL: /每(?:一?分升|100毫升)/u,
  kg: /每一?(?:公斤|千克)|按(?:公斤)?体重/u,
  minute: /每一?分钟|一分钟/u,
  hour: /每一?(?:个?小时|个?钟头)|一(?:个?小时|个?钟头)/u,
  "m/²": /每一?平方米|体表面积/u,
  g: /每一?克/u,
  mmol: /每一?毫摩尔/u,
  mol: /每一?摩尔/u,
};
const BEFORE = 40;

/** 400单位 of 400 IU, and a unit whose second half is said in front of the number. */
function isSameInFront(amount: Amount, known: Amount, { text }: AmountText): boolean {
  if (amount.value !== known.value || amount.isBare) return false;
  const name = (unit: string) => (unit === "IU" ? "unit" : unit.replace(/^IU\//u, "unit/"));
  const [own, unit] = [name(amount.unit), name(known.unit)];
  if (own === unit) return true;
  if (!unit.startsWith(`${own}/`)) return false;
  const clause =
    text
      .slice(Math.max(0, amount.start - BEFORE), amount.start)
      .split(/[。；]/u)
      .at(-1) ?? "";
  const rest = unit.slice(own.length + 1);
  const parts = rest.includes("m/²")
    ? ["m/²", ...rest.split("/").filter((part) => part !== "m" && part !== "²")]
    : rest.split("/");
  // "mL/min/1.73 m²": the body surface is part of the measure's name.
  return parts.some((part) => PER[part]?.test(clause));
}

/** 38.5度 of 38.5 ℃, and 20 of 20包年 where the text tells how packs and years make it. */
function isDegree(amount: Amount, known: Amount, { text }: AmountText): boolean {
  if (amount.value !== known.value) return false;
  if (known.unit === "°C") return amount.isBare && text.startsWith("度", amount.end);
  const isPlain = amount.isBare || amount.unit === "year" || amount.unit === "count";
  return known.unit === "pack-year" && isPlain && /包/u.test(text);
}

/** 两个及以上 of >1, 不到3次 of ≤2: of things that are counted whole. */
function isNextWhole(amount: Amount, known: Amount, { text }: AmountText): boolean {
  const [value, limit] = [numberOf(amount.value), numberOf(known.value)];
  if (value === null || limit === null || !Number.isInteger(limit)) return false;
  if (!COUNTABLE.has(amount.unit) || !COUNTABLE.has(known.unit)) return false;
  const isAtLeast =
    amount.comparator === "≥" || /^[^，。；\d]{0,4}(?:以上|或更多)/u.test(text.slice(amount.end));
  if (known.comparator === ">" && isAtLeast) return value === limit + 1;
  if (known.comparator === "≥" && amount.comparator === ">") return value === limit - 1;
  if (known.comparator === "<" && amount.comparator === "≤") return value === limit - 1;
  return known.comparator === "≤" && amount.comparator === "<" && value === limit + 1;
}

/** 半片 of 0.5片. */
function isHalved(amount: Amount, known: Amount): boolean {
  const isFraction = amount.value.includes("/") !== known.value.includes("/");
  return (
    isFraction && amount.unit === known.unit && numberOf(amount.value) === numberOf(known.value)
  );
}

/** 每100人里多出4个 of 4 percentage points more. */
function isPointsOfWhole(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const points = printed.amounts.flatMap((one) =>
    one.unit === "percentage point" ? (numberOf(one.value) ?? []) : [],
  );
  if (amount.unit !== "count" || points.length === 0) return false;
  const wholes = said.amounts.filter(
    ({ unit, start, value }) =>
      unit === "count" &&
      /^10{1,4}$/u.test(value) &&
      /每\s*$/u.test(said.text.slice(Math.max(0, start - 2), start)),
  );
  const isTold = (count: number, whole: number) =>
    points.some((one) => Math.abs((one * whole) / 100 - count) < 1e-6);
  return wholes.some((whole) => {
    const size = numberOf(whole.value) ?? 1;
    if (whole.start === amount.start)
      return said.amounts.some((one) => isTold(numberOf(one.value) ?? -1, size));
    const between = said.text.slice(whole.end, amount.end + 8);
    return isTold(numberOf(amount.value) ?? -1, size) && /[多少增减升降]/u.test(between);
  });
}

/** 2倍左右 of 2.03, 17小时上下 of 16.8. */
function isRoundedBehind(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const value = numberOf(amount.value);
  const before = said.text.slice(Math.max(0, amount.start - 16), amount.start);
  if (value === null || !isSaidRoughly(before, said.text.slice(amount.end, amount.end + 8)))
    return false;
  return printed.amounts.some((one) => {
    const exact = numberOf(one.value);
    return (
      exact !== null &&
      one.unit === amount.unit &&
      one.value.replace(".", "").length > amount.value.replace(".", "").length &&
      Math.abs(exact - value) <= 0.05 * exact
    );
  });
}

/** 第二针, 第三针 of a first dose and two later ones. */
function isLaterDose({ value, unit }: Amount, said: AmountText, printed: AmountText): boolean {
  const place = /^([2-5])\.$/u.exec(value)?.[1];
  if (place === undefined || !["dose", "time", "count"].includes(unit)) return false;
  const isPlaced = printed.amounts.some(
    (one) => /\.$/u.test(one.value) && one.value !== "1." && one.unit === unit,
  );
  if (
    isPlaced ||
    !/首[剂次针]|第[一1]|基础免疫|各[接注]|(?:每|各)\S{0,6}[1一][剂次针]/u.test(printed.text)
  )
    return false;
  const isAll = said.amounts.some((one) => one.value === `${Number(place) + 1}.`);
  return isAll || Number(place) <= 1 + printed.amounts.filter(({ unit }) => LATER.has(unit)).length;
}

const LATER = new Set(["day", "week", "month", "year"]);

/** 左右各打一半 of 分两侧注射. */
function isEvenSplit({ value }: Amount, said: AmountText, printed: AmountText): boolean {
  return (
    value === "1/2" &&
    /[各分]/u.test(said.text) &&
    /分(?:别?于|为|作|成)?(?:两|二|2)|(?:两|双)[侧边]/u.test(printed.text)
  );
}
