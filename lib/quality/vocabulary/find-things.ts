import { chineseTerms } from "@/lib/clinical/entities/chinese-terms";
import { englishTerms } from "@/lib/clinical/entities/english-terms";
import { type TermMention, withoutOverlaps } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import { calledBy, type Calling, fold } from "@/lib/quality/vocabulary/called-by";
import { findLearnedWords } from "@/lib/quality/vocabulary/find-learned-words";
import { findMedicines, NAMED_REMEDIES } from "@/lib/quality/vocabulary/find-medicines";
import { findNames } from "@/lib/quality/vocabulary/find-names";
import KNOWN_NAMES from "@/lib/quality/vocabulary/known-names.json";
import { nameFinder } from "@/lib/quality/vocabulary/listed-names";
import SAME_THINGS from "@/lib/quality/vocabulary/same-things.json";

export type ThingKind =
  "medicine" | "illness" | "examination" | "body" | "name" | "shortForm" | "learnedWord";

/** Something a text names: a medicine, an illness, a test or procedure, a person or body, a short form. */
export type Thing = Calling & { kind: ThingKind; printed: string; start: number; end: number };

const KINDS: Partial<Record<TermMention["kind"], ThingKind>> = {
  drug: "medicine",
  condition: "illness",
  test: "examination",
  procedure: "examination",
};

/** Words that name no particular illness or test. */
const UNSPECIFIC =
  /^(?:infections?|inflammation|diseases?|illness(?:es)?|感染|(?:急性|慢性)?发炎|炎症|疾病|老?毛病|[得看大小生养治防犯发染抗重起患]病)$/iu;

/** "When you cough or jump", "nobody should massage it": something done, and no name. */
const VERB = /^(?:cough|massage|exercise|diet|scan|fall|faint)s?$/iu;
const VERB_BEFORE =
  /\b(?:you|they|we|people|who|to|if|when|should|must|can|may|not|never|nobody) (?:(?:not|never|also|often|then) )?$/iu;

/** 20995人参加 are people who take part. */
const TAKE_PART = /^人参[加与保考军赛照]/u;

const MOST_KEPT = 4_000;
const kept: Record<Language, Map<string, Thing[]>> = { en: new Map(), zh: new Map() };

/** Everything a text names, left to right, the longest of names that overlap. */
export function findThings(text: string, language: Language): Thing[] {
  const known = kept[language].get(text);
  if (known) return known;
  if (kept[language].size >= MOST_KEPT) kept[language].clear();
  const things = readThings(text, language);
  kept[language].set(text, things);
  return things;
}

function readThings(text: string, language: Language): Thing[] {
  const named = withoutOverlaps([
    ...listed(text, language),
    ...termsOf(text, language),
    ...findMedicines(text, language),
  ]).flatMap(({ kind, key, start, end }): Thing[] => {
    const known = KINDS[kind];
    // 中风病人 is somebody with 中风.
    const isPerson = text.slice(end - 1, end + 1) === "病人";
    const printed = text.slice(start, isPerson ? end - 1 : end);
    if (VERB_BEFORE.test(text.slice(0, start)) && VERB.test(printed)) return [];
    if (printed === "人参" && TAKE_PART.test(text.slice(start))) return [];
    if (!known || UNSPECIFIC.test(printed) || printed === "aid" || printed === "aids") return [];
    return [{ kind: known, printed, ...calledBy(printed, language, key), start, end }];
  });
  const free = (one: { start: number; end: number }) =>
    named.every(({ start, end }) => one.end <= start || end <= one.start);
  return [
    ...named,
    ...shortForms(text, language).filter(free),
    ...(language === "en" ? findLearnedWords(text) : [])
      .filter(free)
      .map((word): Thing => ({ kind: "learnedWord", ...word, ...calledBy(word.printed, "en") })),
    ...findNames(text, language)
      .filter(free)
      .map(({ printed, isBody, start, end }): Thing => ({
        ...{ kind: isBody ? "body" : "name", printed, start, end },
        ...{ keys: new Set([fold(printed)]), wider: new Set() },
      })),
  ].toSorted((one, other) => one.start - other.start);
}

function termsOf(text: string, language: Language): TermMention[] {
  return language === "zh" ? chineseTerms(text) : englishTerms(text);
}

const LISTED = { en: listedIn("en"), zh: listedIn("zh") };

function listedIn(language: Language) {
  const { illness, examination } = KNOWN_NAMES[language];
  const of = (kind: TermMention["kind"], names: string[]) =>
    names.map((name) => ({ name, of: kind }));
  return nameFinder(
    [
      ...of("condition", illness),
      ...of("test", examination),
      ...of("drug", NAMED_REMEDIES[language]),
      ...SAME_THINGS[language]
        .filter((names) => isExamination(names[0] ?? "", language))
        .flatMap((names) => of("test", names)),
    ],
    language,
  );
}

function isExamination(name: string, language: Language): boolean {
  const [term] = termsOf(name, language);
  return term?.kind === "test" || term?.kind === "procedure";
}

function listed(text: string, language: Language): TermMention[] {
  return LISTED[language](text).map(({ of, start, end }) => ({
    ...{ kind: of, key: fold(text.slice(start, end)), start, end },
  }));
}

/** "ICS", "SGLT2"; numbers of stages and units are none. */
function shortForms(text: string, language: Language): Thing[] {
  return [
    ...text.matchAll(
      /(?<![A-Za-z0-9/-])[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*(?:-[A-Z]?\d)?(?![a-z])/gu,
    ),
  ]
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
  "UK US USA EU GP GPs OK AM PM TV ID DNA RNA II III IV VI IU BMI WHO NHS CDC FDA CI RR OR HR NNT NNH RCT SD IQR MD SMD".split(
    " ",
  ),
);
