import type { Language } from "@/lib/documents/schema";

type Turn = { stated: string; printed: string };

const N = "(\\d+(?:\\.\\d+)?)";
const UNIT: Record<Language, string> = {
  en: "(?:hours?|days?|weeks?|months?|years?)",
  zh: "(?:个?小时|天|周|个?月|岁|年)",
};
/** When something begins, and when it ends. */
const POINTS: Record<Language, { begins: RegExp[]; ends: RegExp[] }> = {
  en: {
    begins: [
      new RegExp(
        `\\b(?:from|starting (?:at|from|in)|as of|beginning (?:at|in)) (?:week |month )?${N} ?(?:${UNIT.en})?`,
        "giu",
      ),
      new RegExp(
        `\\b(?:start|begin)\\w* (?:when|once|at|in|after) [^.;,\\d]{0,24}${N} ?${UNIT.en}`,
        "giu",
      ),
    ],
    ends: [
      new RegExp(
        `\\b(?:until|till|up to|ending (?:at|in)) (?:week |month |the age of )?${N} ?(?:${UNIT.en})?`,
        "giu",
      ),
      new RegExp(
        `\\b(?:stop|end)\\w* (?:when|once|at|in|after) [^.;,\\d]{0,24}${N} ?${UNIT.en}`,
        "giu",
      ),
    ],
  },
  zh: {
    begins: [
      new RegExp(
        `(?:自|从)[^，。；\\d]{0,6}${N}\\s*${UNIT.zh}|${N}\\s*${UNIT.zh}(?:起|开始)`,
        "gu",
      ),
    ],
    ends: [
      new RegExp(
        `(?:至|到|直到)[^，。；\\d]{0,6}${N}\\s*${UNIT.zh}[^，。；]{0,4}(?:停|止)|${N}\\s*${UNIT.zh}[^，。；]{0,4}(?:停|为止)`,
        "gu",
      ),
    ],
  },
};

/** "From 12 weeks" said as "until 12 weeks", and the other way round. */
export function findTurnedPoint(said: string, printed: string, language: Language): Turn | null {
  const points = (text: string, side: "begins" | "ends") =>
    new Map(
      POINTS[language][side]
        .flatMap((pattern) => [...text.matchAll(pattern)])
        .map(([word, one, other]) => [one ?? other, word]),
    );
  for (const [own, opposite] of [
    ["begins", "ends"],
    ["ends", "begins"],
  ] as const) {
    const [source, other] = [points(printed, own), points(printed, opposite)];
    for (const [number, word] of points(said, opposite)) {
      const kept = source.get(number);
      if (kept !== undefined && !other.has(number) && !points(said, own).has(number))
        return { stated: word, printed: kept };
    }
  }
  return null;
}
