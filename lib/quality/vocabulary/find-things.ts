import { drugMentions } from "@/lib/clinical/drugs";
import { chineseTerms } from "@/lib/clinical/entities/chinese-terms";
import { englishTerms, singular } from "@/lib/clinical/entities/english-terms";
import { type TermMention, withoutOverlaps } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import { escapePattern } from "@/lib/escape-pattern";
import OTHER_REMEDIES from "@/lib/quality/vocabulary/other-remedies.json";
import { findNames } from "@/lib/quality/vocabulary/find-names";
import SAME_THINGS from "@/lib/quality/vocabulary/same-things.json";
import { findTerms } from "@/lib/writers/glossary/glossary";

export type ThingKind = "medicine" | "illness" | "examination" | "name" | "shortForm";

/** Something a text names: a medicine, an illness, a test or procedure, a person or body, a short form. */
export type Thing = {
  kind: ThingKind;
  printed: string;
  /** Everything it is called by, folded; two things that share one may be the same. */
  keys: ReadonlySet<string>;
  /** What the glossary explains it by: a medicine's kind, an illness in everyday words. Many things share one. */
  plain: string[];
  start: number;
  end: number;
};

const KINDS: Partial<Record<TermMention["kind"], ThingKind>> = {
  drug: "medicine",
  condition: "illness",
  test: "examination",
  procedure: "examination",
};

/** Everything a text names, left to right, the longest of names that overlap. */
export function findThings(text: string, language: Language): Thing[] {
  const named = withoutOverlaps([
    ...termsOf(text, language),
    ...drugMentions({ id: "", text }, language).map(({ name, anchor }) => ({
      ...{ kind: "drug" as const, key: name, start: anchor.start, end: anchor.end },
    })),
    ...otherRemedies(text, language),
  ]).flatMap(({ kind, key, start, end }): Thing[] => {
    const known = KINDS[kind];
    if (!known) return [];
    // 中风病人 is somebody with 中风.
    const isPerson = text.slice(end - 1, end + 1) === "病人";
    const printed = text.slice(start, isPerson ? end - 1 : end);
    return [{ kind: known, printed, ...calledBy(printed, language, [key]), start, end }];
  });
  const free = (one: { start: number; end: number }) =>
    named.every(({ start, end }) => one.end <= start || end <= one.start);
  return [
    ...named,
    ...shortForms(text, language).filter(free),
    ...findNames(text, language)
      .filter(free)
      .map((name): Thing => ({
        ...name,
        kind: "name",
        keys: new Set([fold(name.printed)]),
        plain: [],
      })),
  ].toSorted((one, other) => one.start - other.start);
}

/** A thing's name, the everyday or learned names of the same thing, and its word in the glossary. */
function calledBy(
  printed: string,
  language: Language,
  also: string[] = [],
): Pick<Thing, "keys" | "plain"> {
  const own = [fold(printed), ...also.map(fold)];
  const same = own.flatMap((name) => SETS[language].get(name) ?? []);
  const explained = findTerms(printed, language)
    .filter(({ start, end }) => end - start > 0.7 * printed.length)
    .map(({ term }) => term);
  const forms = explained.flatMap(({ term, forms }) => [term, ...forms].map(fold));
  return {
    keys: new Set([...own, ...same, ...forms]),
    plain: explained.map(({ plain }) => fold(plain)),
  };
}

/** Lower case, singular, marks as spaces. */
export function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .map(singular)
    .join(" ")
    .trim()
    .replaceAll(/类?药物|药品/gu, "药");
}

function termsOf(text: string, language: Language): TermMention[] {
  return language === "zh" ? chineseTerms(text) : englishTerms(text);
}

const SETS: Record<Language, Map<string, string[]>> = { en: sets("en"), zh: sets("zh") };

function sets(language: Language): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const same of SAME_THINGS[language]) {
    const folded = same.map(fold);
    for (const name of folded) byName.set(name, [...(byName.get(name) ?? []), ...folded]);
  }
  return byName;
}

const REMEDIES: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${alternatives(OTHER_REMEDIES.en)})s?\\b`, "giu"),
  zh: new RegExp(alternatives(OTHER_REMEDIES.zh), "gu"),
};

function otherRemedies(text: string, language: Language): TermMention[] {
  return [...text.matchAll(REMEDIES[language])].map(({ 0: name, index }) => ({
    ...{ kind: "drug" as const, key: fold(name), start: index, end: index + name.length },
  }));
}

function alternatives(names: string[]): string {
  return names
    .toSorted((one, other) => other.length - one.length)
    .map(escapePattern)
    .join("|");
}

/** "ICS", "SGLT2"; numbers of stages and units are none. */
function shortForms(text: string, language: Language): Thing[] {
  return [...text.matchAll(/(?<![A-Za-z0-9/-])[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*(?![a-z])/gu)]
    .filter(
      ({ 0: form }) => !COMMON_SHORT_FORMS.has(form) && /[A-Z].*[A-Z]|^[A-Z]+\d+$/u.test(form),
    )
    .map(({ 0: form, index }) => ({
      kind: "shortForm",
      printed: form,
      ...calledBy(form, language),
      start: index,
      end: index + form.length,
    }));
}

const COMMON_SHORT_FORMS = new Set(
  "UK US USA EU GP GPs OK AM PM TV ID DNA RNA II III IV VI IU BMI WHO NHS CDC FDA".split(" "),
);
