import type { PvgDocument } from "@/lib/pvgs/document";
import { CHINESE_RULES } from "@/scripts/bench/checks/planting/chinese-rules";
import { dropMutants } from "@/scripts/bench/checks/planting/drops";
import { ENGLISH_RULES } from "@/scripts/bench/checks/planting/english-rules";
import { gradeMutants } from "@/scripts/bench/checks/planting/grades";
import type { Mutant, Roll } from "@/scripts/bench/checks/planting/mutant";
import { nameMutants } from "@/scripts/bench/checks/planting/names-in-text";
import { numberMutants } from "@/scripts/bench/checks/planting/numbers";
import { placesOf } from "@/scripts/bench/checks/planting/places";
import { quoteMutants } from "@/scripts/bench/checks/planting/quotes";
import { wordMutants } from "@/scripts/bench/checks/planting/word-rules";

/**
 * Every way this generator knows to falsify one claim of a patient version. It reads nothing but the version itself
 * and knows nothing of how versions are checked; the same rolls always give the same mutants.
 */
export function findMutants(document: PvgDocument, roll: Roll): Mutant[] {
  const { language } = document;
  const places = placesOf(document);
  return [
    ...wordMutants(places, language === "zh" ? CHINESE_RULES : ENGLISH_RULES, roll),
    ...numberMutants(places, language, roll),
    ...nameMutants(places, language, roll),
    ...quoteMutants(places, language, roll),
    ...gradeMutants(places, language),
    ...dropMutants(places, language, roll),
  ];
}
