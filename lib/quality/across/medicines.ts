import type { Language } from "@/lib/documents/schema";
import NAMES from "@/lib/quality/across/medicine-names.json";

/** A medicine named in a text, by its English generic name, whichever language names it. */
export type NamedMedicine = { medicine: string; start: number; end: number };

const KNOWN: Record<Language, { medicine: string; pattern: RegExp }[]> = {
  en: patterns("en"),
  zh: patterns("zh"),
};

const ANY: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${NAMES.flatMap(({ en }) => en).join("|")})\\b`, "iu"),
  zh: new RegExp(NAMES.flatMap(({ zh }) => zh).join("|"), "iu"),
};

/** Every known medicine a text names in its own language, left to right; of names that overlap the longest. */
export function findMedicines(text: string, language: Language): NamedMedicine[] {
  // Most sentences name none, and a hundred patterns take long.
  if (!ANY[language].test(text)) return [];
  const found = KNOWN[language].flatMap(({ medicine, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
      ...{ medicine, start: index, end: index + name.length },
    })),
  );
  return found
    .filter((one) => !found.some((other) => isInside(one, other)))
    .sort((a, b) => a.start - b.start);
}

/** The English generic name of a printed one; null where the list does not know it. */
export function medicineOf(name: string, language: Language): string | null {
  const [found] = findMedicines(name, language);
  return found && found.start === 0 && found.end === name.length ? found.medicine : null;
}

function patterns(language: Language) {
  return NAMES.map((names) => ({
    medicine: names.en[0] ?? "",
    pattern: new RegExp(
      language === "en" ? `\\b(?:${names.en.join("|")})\\b` : names.zh.join("|"),
      "giu",
    ),
  }));
}

function isInside(one: NamedMedicine, other: NamedMedicine): boolean {
  const isLonger = other.end - other.start > one.end - one.start;
  return isLonger && other.start <= one.start && one.end <= other.end;
}
