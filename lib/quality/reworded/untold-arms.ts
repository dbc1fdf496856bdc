import type { Language } from "@/lib/documents/schema";
import { readAllAmounts } from "@/lib/quality/across/amounts";
import { findFrequencies } from "@/lib/quality/language/absolute-effects";
import type { EffectPair } from "@/lib/quality/language/effect-pairs";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";

const COUNTED = new Set(["count", "%", "percentage point", "time"]);
const ROUGHLY = 0.06;

/**
 * Whether texts say how many have it in either group, or how many more. How many have something else, say a side
 * effect, does not tell how large the effect is.
 */
export function tellsArms(texts: string[], pairs: EffectPair[], language: Language): boolean {
  return texts.some((text) => {
    const told = readAllAmounts(text, language)
      .filter(({ unit, isAge }) => COUNTED.has(unit) && !isAge)
      .flatMap(({ value }) => numberOf(value) ?? []);
    const frequencies = findFrequencies(text, language);
    const shares = frequencies.map(
      ({ count, denominator }) => Number(count ?? Number.NaN) / denominator,
    );
    return pairs.some(({ counts, whole }) => {
      const difference = Math.abs(counts[0] - counts[1]);
      const all = [...counts, Number(difference.toPrecision(6))];
      const isShare = (share: number) =>
        all.some((one) => Math.abs(one / (whole ?? 100) - share) <= ROUGHLY * share);
      return (
        all.some((one) => told.includes(one)) ||
        shares.some(isShare) ||
        told.some((one) => whole !== null && whole !== 100 && isShare(one / 100) && one < 100)
      );
    });
  });
}
