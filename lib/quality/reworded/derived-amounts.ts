import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";

type Text = { text: string; amounts: Amount[]; language: Language };

/** Words beside a number that tell how it was got from others. */
const WORDS: Record<Language, { difference: RegExp; rest: RegExp; total: RegExp }> = {
  en: {
    difference:
      /\b(?:fewer|more|less|extra|additional|difference|lower|higher|spared|avoid\w*|prevent\w*|by)\b/iu,
    rest: /\b(?:not|no|none|never|without|rest|remaining|other|others|free|\w+n['’]t)\b/iu,
    total: /\b(?:total|altogether|in all|combined|sum|both together|adds? up)\b/iu,
  },
  zh: {
    difference: /(?<![最至大])[少多](?!数|少|半)|[降升增减差]|避免|预防/u,
    rest: /[不没未无]|其余|剩下|另外/u,
    total: /[总共合]|一起|加起来/u,
  },
};
const NEAR = 32;
const THAT_MUCH =
  /^ (?:that\b|as (?:long|much|many|often)\b|(?:of )?(?:the|this|that) (?:dose|time|amount|number)\b)/iu;

/**
 * "32 fewer" of "from 50 to 18", "96 do not" of "4 of 100", "24 hours of 3 × 8 in all", "doubled" of "from 5 to 10":
 * what anybody can work out of the source's own numbers, where the words say that it was.
 */
export function isDerived(amount: Amount, said: Text, printed: Text): boolean {
  const value = numberOf(amount.value);
  if (value === null) return false;
  const known = printed.amounts
    .filter(
      (one) =>
        amount.unit === "fold" ||
        isSameUnit(one, amount) ||
        (amount.unit === "percentage point" && one.unit === "%"),
    )
    .flatMap((one) => numberOf(one.value) ?? []);
  const pairs = known.flatMap((one) =>
    known.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const is = (result: number) => Math.abs(result - value) < 1e-9;
  if (amount.unit === "fold") return pairs.some(([one, other]) => other > 0 && is(one / other));
  // "Half that long" of 12 months and 6.
  if (amount.value.includes("/") && THAT_MUCH.test(said.text.slice(amount.end)))
    return printed.amounts.some((one) =>
      printed.amounts.some(
        (other) => one.unit === other.unit && is(Number(one.value) / Number(other.value)),
      ),
    );
  const near = said.text.slice(Math.max(0, amount.start - NEAR), amount.end + NEAR);
  const { difference, rest, total } = WORDS[said.language];
  if (difference.test(near) && pairs.some(([one, other]) => one > other && is(one - other)))
    return true;
  const isOfPeople = amount.unit === "count" || amount.unit === "%";
  if (isOfPeople && rest.test(near) && restsOf(others(amount, said.amounts), known).some(is))
    return true;
  const counts = printed.amounts
    .filter(({ unit }) => unit === "time" || unit === "count" || unit === "dose")
    .flatMap((one) => numberOf(one.value) ?? []);
  return (
    total.test(near) &&
    (pairs.some(([one, other]) => is(one + other)) ||
      known.some((one) => counts.some((times) => is(one * times))))
  );
}

/** Half of them is no rest of them that anybody worked out. */
function others(amount: Amount, amounts: Amount[]): Amount[] {
  return amounts.filter(({ value }) => value !== amount.value);
}

/** What is left of those that either text counts: "95 of 100 … 5 did not". */
function restsOf(amounts: Amount[], known: number[]): number[] {
  const own = amounts
    .filter(({ unit }) => unit === "count" || unit === "%")
    .flatMap(({ value }) => numberOf(value) ?? []);
  const all = [...own, ...known];
  return all
    .filter((whole) => whole >= 10)
    .flatMap((whole) => all.filter((part) => part < whole).map((part) => whole - part));
}
