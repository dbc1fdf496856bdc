import type { Language } from "@/lib/documents/schema";
import { findRates, isSameRate, type Rate } from "@/lib/quality/language/rates";

/** "Once a day" where the source says "three times a day" or "every 8 hours": the words for it. */
export function exchangedRate(said: string, printed: string, language: Language): string | null {
  const own = findRates(said, language);
  const known = findRates(printed, language);
  const isIn = (rate: Rate, rates: Rate[]) => rates.some((one) => isSameRate(rate, one));
  // A rhythm of the source has to be missing: another that is added beside it may be of something else.
  if (known.every((rate) => isIn(rate, own))) return null;
  return own.find((rate) => !rate.isLoose && !isIn(rate, known))?.word ?? null;
}
