import type { Language } from "@/lib/documents/schema";
import FAMILIES from "@/lib/quality/vocabulary/neighbouring-terms.json";

/** One of a family of terms that stand close together and mean different things: systolic and diastolic. */
export type NeighbouringTerm = {
  family: number;
  member: number;
  word: string;
  /** The word or sign behind it. */
  head: string;
  start: number;
  end: number;
};

const HEAD = /^[ -]?(\p{Script=Han}|[a-z]{4,})/iu;

type Pattern = { anyCase: RegExp | null; capitals: RegExp | null };

const PATTERNS: Record<Language, { whole: Pattern; members: Pattern[] }[]> = {
  en: patternsIn("en"),
  zh: patternsIn("zh"),
};

/** Such terms in a text; of those that overlap within a family the longest. */
export function findNeighbouringTerms(text: string, language: Language): NeighbouringTerm[] {
  return PATTERNS[language].flatMap(({ whole, members }, family) => {
    if (matches(whole, text).length === 0) return [];
    const found = members.flatMap((pattern, member) =>
      matches(pattern, text).map((match) => ({ family, member, ...match })),
    );
    return found.filter((one) => !found.some((other) => isInside(one, other)));
  });
}

function matches({ anyCase, capitals }: Pattern, text: string) {
  return [anyCase, capitals].flatMap((pattern) =>
    pattern
      ? [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
          ...{ word, start: index, end: index + word.length },
          head: HEAD.exec(text.slice(index + word.length))?.[1]?.toLowerCase() ?? "",
        }))
      : [],
  );
}

function patternsIn(language: Language) {
  return FAMILIES.map((members) => ({
    whole: patternOf(members.flatMap((member) => member[language])),
    members: members.map((member) => patternOf(member[language])),
  }));

  function patternOf(forms: string[]): Pattern {
    const short = forms.filter((form) => /^[A-Z]{2}/u.test(form));
    return {
      anyCase: oneOf(
        forms.filter((form) => !short.includes(form)),
        "giu",
      ),
      capitals: oneOf(short, "gu"),
    };
  }

  function oneOf(forms: string[], flags: string): RegExp | null {
    if (forms.length === 0) return null;
    const any = `(?:${forms.join("|")})`;
    return new RegExp(
      language === "en" ? `(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])` : any,
      flags,
    );
  }
}

function isInside(one: NeighbouringTerm, other: NeighbouringTerm): boolean {
  const isLonger = other.end - other.start > one.end - one.start;
  return isLonger && other.start <= one.start && one.end <= other.end;
}
