import type { Effect } from "@/lib/clinical/schema";

/** So many of so many people, both as the source prints them. */
export type NaturalFrequency = { count: number; total: number };

const IN_WORDS =
  /^(?:about |approximately )?(\d[\d,]*)\s*(?:in|of|out of|per|\/)\s*(?:every )?(\d[\d,]*)(?: (?:people|persons|patients|adults|children|women|men))?$/i;
const IN_CHINESE =
  /^每?(\d[\d,]*)\s*[名个位例]?(?:人|患者|病人)?中(?:约|大约)?有?(\d[\d,]*)\s*[名个位例]?(?:人|患者|病人)?$/;
const COUNT = /^\d[\d,]*$/;

/** Both arms of an effect as whole people out of the same number; null where the source prints anything else. */
export function naturalFrequencies(
  effect: Effect,
): { without: NaturalFrequency; with: NaturalFrequency } | null {
  const without = frequencyOf(effect.without, effect.denominator);
  const withIt = frequencyOf(effect.with, effect.denominator);
  if (!without || !withIt || without.total !== withIt.total) return null;
  return { without, with: withIt };
}

/** Percentages are not turned into people: that would be a number the source does not print. */
function frequencyOf(printed: string | null, denominator: string | null): NaturalFrequency | null {
  const text = printed?.trim() ?? "";
  const words = IN_WORDS.exec(text);
  if (words) return whole(words[1], words[2]);
  const chinese = IN_CHINESE.exec(text);
  if (chinese) return whole(chinese[2], chinese[1]);
  const totals = denominator?.match(/\d[\d,]*/g) ?? [];
  return COUNT.test(text) && totals.length === 1 ? whole(text, totals[0]) : null;
}

function whole(count: string | undefined, total: string | undefined): NaturalFrequency | null {
  if (count === undefined || total === undefined) return null;
  const frequency = { count: numberOf(count), total: numberOf(total) };
  return frequency.count <= frequency.total ? frequency : null;
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(",", ""));
}
