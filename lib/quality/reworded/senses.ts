import type { Language } from "@/lib/documents/schema";
import { stemsOf } from "@/lib/quality/language/stems";
import { EVERYDAY_SENSES } from "@/lib/quality/reworded/everyday-senses";
import SAME_THINGS from "@/lib/quality/vocabulary/same-things.json";
import { escapePattern } from "@/lib/escape-pattern";

const MOST_KEPT = 8_000;
const kept: Record<Language, Map<string, ReadonlySet<string>>> = { en: new Map(), zh: new Map() };

/**
 * What a text speaks of, so that two wordings of it agree: its stems, and every sense that one of its words or of their
 * synonyms has. Rather one too many, since what shares none with a text is not in it.
 */
export function sensesOf(text: string, language: Language): ReadonlySet<string> {
  const known = kept[language].get(text);
  if (known) return known;
  if (kept[language].size >= MOST_KEPT) kept[language].clear();
  const senses = new Set([
    ...stemsOf(text, language),
    ...patternsOf(language).flatMap((pattern, index) => (pattern.test(text) ? [`#${index}`] : [])),
  ]);
  kept[language].set(text, senses);
  return senses;
}

const patterns: Partial<Record<Language, RegExp[]>> = {};

function patternsOf(language: Language): RegExp[] {
  return (patterns[language] ??= [
    ...EVERYDAY_SENSES[language],
    ...SAME_THINGS[language].map((names) => {
      const alternatives = names.map(escapePattern).join("|");
      return language === "zh"
        ? new RegExp(`(?:${alternatives})`, "iu")
        : new RegExp(`\\b(?:${alternatives})(?:s|es)?\\b`, "iu");
    }),
  ]);
}

/** Whether two texts speak of anything in common. */
export function meets(these: Iterable<string>, those: ReadonlySet<string>): boolean {
  return [...these].some((sense) => those.has(sense));
}
