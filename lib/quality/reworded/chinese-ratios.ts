import type { Amount } from "@/lib/quality/across/amounts";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** What a number without a unit is, however far in front of its interval. */
const RATIO =
  /(?:[RHO]R|风险比|危险比|比值比|优势比|率比|危险度|比值)(?![A-Za-z])[^。；;\p{Script=Han}]{0,48}$/u;
const LESS = /[降减少低缩轻]|避免|下调/u;
const MORE = /[增升多高涨加]|上调/u;
const REMAINS = /(?:只有|仅为?|相当于|只是|是|为|剩下?)[^，。；]{0,16}$/u;
const NEAR = 40;
const ROUGHLY = 0.15;

/**
 * RR 0.78 told as 降低22%, 少了两成 or 是原来的78%, RR 1.56 as 1.6倍 or 增加56%: a ratio says how much less or more, and
 * which of them.
 */
export function isToldRatio(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const value = numberOf(amount.value);
  const ratios = ratiosOf(printed);
  if (value === null || ratios.length === 0) return false;
  const before = said.text.slice(Math.max(0, amount.start - NEAR), amount.start);
  const after = said.text.slice(amount.end, amount.end + NEAR / 2);
  const isRough = isSaidRoughly(before, after);
  const is = (exact: number, told: Told, { isPoint }: Ratio) =>
    isRoundedTo(exact, told) ||
    (isRough && isPoint && Math.abs(exact - told.value) <= ROUGHLY * exact);
  const told = { value, step: stepOf(amount.value) };
  if (amount.unit === "fold") return ratios.some((ratio) => is(ratio.of, told, ratio));
  const share = shareIn(amount, told);
  if (share === null) return false;
  const clause = before.split(/[。；]/u).at(-1) ?? "";
  return ratios.some((ratio) => {
    const [side, change] = ratio.of < 1 ? [LESS, 1 - ratio.of] : [MORE, ratio.of - 1];
    const isChange = side.test(clause) || side.test(after.split(/[。；]/u)[0] ?? "");
    const isWhole = REMAINS.test(clause) || amount.range !== null;
    return (
      (isChange && is(100 * change, share, ratio)) || (isWhole && is(100 * ratio.of, share, ratio))
    );
  });
}

/** The estimate itself, or an end of its interval. */
type Ratio = { of: number; isPoint: boolean };
type Told = { value: number; step: number };

function ratiosOf({ text, amounts }: AmountText): Ratio[] {
  return amounts.flatMap((one) => {
    const isPlain = one.isBare || one.unit === "fold";
    const before = text.slice(Math.max(0, one.start - 60), one.start);
    const of = numberOf(one.value);
    if (of === null || !isPlain || one.isName || !RATIO.test(before)) return [];
    return [{ of, isPoint: one.range === null }];
  });
}

/** 1.4 of 1.37, but not 2 of 1.56. */
function isRoundedTo(exact: number, { value, step }: Told): boolean {
  return Math.abs(exact - value) <= Math.min(step / 2, ROUGHLY * exact) + 1e-9;
}

/** In per cent: 22 of 22%, 20 of 五分之一. */
function shareIn({ unit, value }: Amount, told: Told): Told | null {
  if (unit === "%") return told;
  return value.includes("/") ? { value: 100 * told.value, step: 2 } : null;
}

/** What the last digit of a number counts: 1 of 22, 0.1 of 1.6. */
function stepOf(value: string): number {
  return 10 ** -(value.split(".")[1]?.length ?? 0);
}

/** 约, 差不多, 接近 before a number, 左右, 上下 or 多 behind it. */
export function isSaidRoughly(before: string, after: string): boolean {
  return (
    /(?:约|大概|差不多|近|接近|大致|左右)[^，。；]{0,12}$/u.test(before) ||
    /^[^，。；\d]{0,4}(?:左右|上下|[多余来]|出头|不到|的样子)/u.test(after)
  );
}
