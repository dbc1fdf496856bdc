import { drugMentions } from "@/lib/clinical/drugs";
import { chineseTerms } from "@/lib/clinical/entities/chinese-terms";
import { englishTerms, singular } from "@/lib/clinical/entities/english-terms";
import { type TermMention, withoutOverlaps } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import { findNames } from "@/lib/quality/vocabulary/find-names";
import KNOWN_NAMES from "@/lib/quality/vocabulary/known-names.json";
import { nameFinder } from "@/lib/quality/vocabulary/listed-names";
import {
  classNamed,
  findMedicineClasses,
  kindsOf,
  listedMembers,
} from "@/lib/quality/vocabulary/medicine-classes";
import OTHER_REMEDIES from "@/lib/quality/vocabulary/other-remedies.json";
import { plainOrgans } from "@/lib/quality/vocabulary/plain-organs";
import SAME_THINGS from "@/lib/quality/vocabulary/same-things.json";
import { findTerms } from "@/lib/writers/glossary/glossary";

export type ThingKind = "medicine" | "illness" | "examination" | "body" | "name" | "shortForm";

/** Something a text names: a medicine, an illness, a test or procedure, a person or body, a short form. */
export type Thing = {
  kind: ThingKind;
  printed: string;
  /** Everything it is called by, folded; two things that share one may be the same. */
  keys: ReadonlySet<string>;
  /** What it may be called less exactly: a medicine's kinds, an illness in everyday words. Many things share one. */
  wider: ReadonlySet<string>;
  start: number;
  end: number;
};

const KINDS: Partial<Record<TermMention["kind"], ThingKind>> = {
  drug: "medicine",
  condition: "illness",
  test: "examination",
  procedure: "examination",
};

/** Words that name no particular illness or test. */
const UNSPECIFIC =
  /^(?:infections?|inflammation|diseases?|illness(?:es)?|感染|发炎|炎症|疾病|生病)$/iu;

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
    ...medicines(text, language),
  ]).flatMap(({ kind, key, start, end }): Thing[] => {
    const known = KINDS[kind];
    // 中风病人 is somebody with 中风.
    const isPerson = text.slice(end - 1, end + 1) === "病人";
    const printed = text.slice(start, isPerson ? end - 1 : end);
    if (!known || UNSPECIFIC.test(printed)) return [];
    return [{ kind: known, printed, ...calledBy(printed, language, key), start, end }];
  });
  const free = (one: { start: number; end: number }) =>
    named.every(({ start, end }) => one.end <= start || end <= one.start);
  return [
    ...named,
    ...shortForms(text, language).filter(free),
    ...findNames(text, language)
      .filter(free)
      .map(({ printed, isBody, start, end }): Thing => ({
        ...{ kind: isBody ? "body" : "name", printed, start, end },
        ...{ keys: new Set([fold(printed)]), wider: new Set() },
      })),
  ].toSorted((one, other) => one.start - other.start);
}

type Calling = Pick<Thing, "keys" | "wider">;
const callings: Record<Language, Map<string, Calling>> = { en: new Map(), zh: new Map() };

/** A thing's name, the everyday or learned names of the same thing, and its word in the glossary. */
function calledBy(printed: string, language: Language, key = printed): Calling {
  const known = callings[language].get(`${printed}|${key}`);
  if (known) return known;
  const own = [fold(printed), fold(key)].flatMap((name) => [name, plainOrgans(name, language)]);
  const same = own.flatMap((name) => SETS[language].get(name) ?? []);
  const explained = findTerms(printed, language)
    .filter(({ start, end }) => end - start > 0.7 * printed.length)
    .map(({ term }) => term);
  const forms = explained.flatMap(({ term, forms }) => [term, ...forms].map(fold));
  const classes = [printed, key].flatMap((name) => classNamed(name, language) ?? []);
  const keys = new Set([...own, ...same, ...forms, ...classes.map(fold)]);
  const parts = findMedicineClasses(printed, language).map(({ name }) => name);
  const kinds = [
    ...parts,
    ...[printed, key, ...keys].flatMap((name) => [...kindsOf(name, language)]),
  ];
  const wider = new Set([...explained.map(({ plain }) => plain), ...kinds].map(fold));
  callings[language].set(`${printed}|${key}`, { keys, wider });
  return { keys, wider };
}

/** Lower case, singular, marks as spaces, American spelling. */
export function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .map(singular)
    .join(" ")
    .replaceAll(/ae|oe/gu, "e")
    .replaceAll("our", "or")
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

const LISTED = { en: listedIn("en"), zh: listedIn("zh") };

function listedIn(language: Language) {
  const { illness, examination, medicine } = KNOWN_NAMES[language];
  const of = (kind: TermMention["kind"], names: string[]) =>
    names.map((name) => ({ name, of: kind }));
  return nameFinder(
    [
      ...of("condition", illness),
      ...of("test", examination),
      ...of("drug", [...medicine, ...OTHER_REMEDIES[language], ...listedMembers(language)]),
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

/** Endings that medicines share with other words. */
const NO_MEDICINE =
  /^(?:(?:chole|ergo|phyto)sterols?|sterols?|(?:ac|con|ex|inter|per|pre)cepts?|抗霉素|放线菌素)$/iu;

/** Stems of international names beyond those that the guideline's own medicines are read by. */
const MORE_STEMS: Record<Language, RegExp> = {
  en: /\b[a-z]{2,}(?:azole|mycin|micin|cycline|mab|nib|statin|dronate|glitazone|fibrate|tidine|vir|cept|fungin|gepant|pitant|oxetine|triptyline|sone|solone|onide|phylline|stigmine|peridone|apine|piprazole|faxine|gabalin|racetam|taxel|trexate|parib|limus|tropium|grel|pressin|butynin|fenacin|begron|relin|relix|steride|bendazole|giline|capone|penem|quine|caine|setron|zosin)s?\b/giu,
  zh: /(?:(?![或和及与药类的用吃服])\p{Script=Han}){1,4}(?:溴铵|芸香碱|莨菪碱|米松|奈德|列酮|洛芬|那敏|必利|贝特|霉素|环素|莫司|替康|司琼|利塞|那新|贝隆|瑞林|加压素)|头孢(?!菌素)\p{Script=Han}{2}/gu,
};

/** 能吃 is no part of 阿莫西林. */
const VERB_BEFORE = /^\p{Script=Han}*?[吃服用打喝给要能可选换加停的了](?=\p{Script=Han}{3,}$)/u;

function medicines(text: string, language: Language): TermMention[] {
  const single = drugMentions({ id: "", text }, language)
    .filter(({ name }) => !NO_MEDICINE.test(name))
    .map(({ name, anchor: { start, end } }) => {
      const cut = language === "zh" ? (VERB_BEFORE.exec(name)?.[0].length ?? 0) : 0;
      return { key: name.slice(cut), start: start + cut, end };
    });
  const byStem = [...text.matchAll(MORE_STEMS[language])]
    .filter(({ 0: name }) => !NO_MEDICINE.test(name))
    .map(({ 0: name, index }) => {
      const cut = language === "zh" ? (VERB_BEFORE.exec(name)?.[0].length ?? 0) : 0;
      return { key: name.slice(cut), start: index + cut, end: index + name.length };
    });
  const classes = findMedicineClasses(text, language).map(({ name, start, end }) => ({
    ...{ key: name, start, end },
  }));
  return [...classes, ...single, ...byStem].map((one) => ({ kind: "drug", ...one }));
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
