import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { COUNTABLE, MERELY } from "@/lib/quality/reworded/said-units";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** "Three things to know", 有两条; and "One, … Two, …", which counts the sentences. */
export function isEnumeration({ unit, start, end }: Amount, { text }: AmountText): boolean {
  if (/\d/u.test(text.slice(start, end)) || !COUNTABLE.has(unit)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 24)];
  if (/(?:^|[.;:!?。；：！？]\s*)$/u.test(before) && /^\s*[,:，：、]/u.test(after)) return true;
  return (
    /^\s+(?:things|facts|rules|questions|messages|points|reasons|steps)\b/iu.test(after) ||
    /^\s*(?:[件点条]|句话|个方面|条占)/u.test(after)
  );
}

const HOUSEHOLD =
  /^\s*(?:(?:level |full |heaped )?(?:tea|table|dessert)?spoon(?:ful)?s?|cups?|glass(?:es)?|勺|茶匙|汤匙|小?杯)\s*[（(]/iu;

/** "Two teaspoons (10 mL)": a kitchen measure for the source's own amount in the bracket behind it. */
export function isExplainedBehind({ end }: Amount, said: AmountText, printed: AmountText): boolean {
  const measure = HOUSEHOLD.exec(said.text.slice(end))?.[0];
  if (measure === undefined) return false;
  const inside = said.amounts.find(({ start }) => start === end + measure.length);
  return printed.amounts.some(
    (one) => inside && one.value === inside.value && isSameUnit(one, inside),
  );
}

/** "Two things", 三件事, "the two", 两次透析之间: how many are named beside it. "One of them" says no amount. */
export function countsNothing(amount: Amount, { text }: AmountText, printed: AmountText): boolean {
  const { value, unit, start, end } = amount;
  if (value === "1" || value === "1.") return COUNTABLE.has(unit) && !isOtherForm(amount, printed);
  if (/\d/u.test(text.slice(start, end)) || !COUNTABLE.has(unit)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 24)];
  return (
    /\b(?:the|these|those|all|any) $/iu.test(before) ||
    /^\s*(?:[a-z]+ )?(?:things|facts|rules|questions|messages|words|ways|kinds|types|reasons|parts|points|options|steps|sorts|sides|groups|times in a row|choices|alternatives|possibilities|treatments|medicines|drugs|methods|approaches|situations|exceptions|goals|aims|benefits|drawbacks|cases|conditions|results|findings|cautions|warnings|differences)\b/iu.test(
      after,
    ) ||
    /^\s*(?:[件种点类样步边组者头条]|句话?|个方面|个都|次[^，。；]{0,6}(?:之间|中间|间隔))/u.test(
      after,
    )
  );
}

/** "1 tablet" of 1 puff. */
function isOtherForm({ value, unit }: Amount, printed: AmountText): boolean {
  const isForm = (name: string) => COUNTABLE.has(name) && !MERELY.has(name);
  const same = printed.amounts.filter((one) => one.value === value && isForm(one.unit));
  return isForm(unit) && same.length > 0 && same.every((one) => one.unit !== unit);
}
