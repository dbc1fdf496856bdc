import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

const NUMBER = "\\d+(?:\\.\\d+)?";
/** A range of results: an interval around an effect, or so many out of a hundred. */
const RANGES: Record<Language, RegExp[]> = {
  en: [
    new RegExp(`\\bCI:?,? (${NUMBER})%?(?: ?[-–—] ?| to )(${NUMBER})`, "giu"),
    new RegExp(
      `(?<![\\d.])(${NUMBER})%?(?: ?[-–—] ?| to )(${NUMBER})%?(?= (?:of|in|per|out of) (?:every )?\\d)`,
      "giu",
    ),
  ],
  zh: [
    new RegExp(
      `CI[:：]?\\s*(${NUMBER})\\s*[%％]?[\\p{L}/]{0,4}\\s*[-–—~～至到]\\s*(${NUMBER})`,
      "giu",
    ),
    new RegExp(`每\\d+[^，。；\\d]{1,12}(${NUMBER})\\s*[-–—~～至到]\\s*(${NUMBER})`, "giu"),
  ],
};
/** One end may be told as such: "up to 60", 最多60. */
const TOLD_AS_END: Record<Language, RegExp> = {
  en: /\b(?:up to|at most|at least|as (?:many|much|few|little|low|high) as|no (?:more|less|fewer) than|maximum|minimum|or (?:more|less|fewer)|to|and|between)\b/iu,
  zh: /最[多少高低大小]|至[多少]|多到|少到|之间|不[超到足]|以[上下]|[到至]/u,
};

/** One end of a range that a text tells as the result itself, with no word of the other end. */
export function narrowedRanges(stated: string, printed: string, language: Language): Cue[] {
  return RANGES[language].flatMap((pattern) =>
    [...printed.matchAll(pattern)].flatMap(([range, low = "", high = ""]) => {
      const rest = numbersIn(printed.replace(range, " "));
      const told = numbersIn(stated);
      const ends = [low, high].filter((end) => told.includes(end));
      const [end = ""] = ends;
      if (low === high || ends.length !== 1 || rest.includes(end)) return [];
      const start = stated.search(
        new RegExp(`(?<![\\d.])${end.replace(".", "\\.")}(?![\\d.]\\d?)`, "u"),
      );
      const before = stated.slice(Math.max(0, start - 16), Math.max(0, start));
      const behind = stated.slice(start + end.length, start + end.length + 14);
      if (TOLD_AS_END[language].test(before) || TOLD_AS_END[language].test(behind)) return [];
      return [{ cue: "certain", word: end, start, end: start + end.length }];
    }),
  );
}

function numbersIn(text: string): string[] {
  return text.replace(/(?<=\d),(?=\d{3})/gu, "").match(/\d+(?:\.\d+)?/gu) ?? [];
}
