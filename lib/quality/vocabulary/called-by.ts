import type { Language } from "@/lib/documents/schema";
import { singular } from "@/lib/clinical/entities/english-terms";
import {
  classNamed,
  findMedicineClasses,
  kindsOf,
} from "@/lib/quality/vocabulary/medicine-classes";
import { plainOrgans } from "@/lib/quality/vocabulary/plain-organs";
import SAME_THINGS from "@/lib/quality/vocabulary/same-things.json";
import { findTerms } from "@/lib/writers/glossary/glossary";

export type Calling = {
  /** Everything it is called by, folded; two things that share one may be the same. */
  keys: ReadonlySet<string>;
  /** What it may be called less exactly: a medicine's kinds, an illness in everyday words. Many things share one. */
  wider: ReadonlySet<string>;
};

const callings: Record<Language, Map<string, Calling>> = { en: new Map(), zh: new Map() };

/** A thing's name, the everyday or learned names of the same thing, and its word in the glossary. */
export function calledBy(printed: string, language: Language, key = printed): Calling {
  const known = callings[language].get(`${printed}|${key}`);
  if (known) return known;
  const own = [fold(printed), fold(key)].flatMap((name) => [name, plainOrgans(name, language)]);
  const same = own.flatMap((name) => SETS[language].get(name) ?? []);
  const explained = findTerms(printed, language)
    .filter(({ start, end }) => end - start > 0.7 * printed.length)
    .map(({ term }) => term);
  const forms = explained.flatMap(({ term, forms }) => [term, ...forms].map(fold));
  const classes = [printed, key].flatMap((name) => classNamed(name, language) ?? []);
  // "Scan" is a name of the MRI and of the ultrasound: it says less exactly which of the two.
  const shared = same.filter((name) => !own.includes(name) && isShared(name, language));
  const exact = same.filter((name) => !shared.includes(name));
  // 钙片 and 钙剂, 锂盐 and 锂剂.
  const [, mineral] = /^([钙铁锌钾镁锂钠硒铋])[片剂盐丸粉]$/u.exec(printed) ?? [];
  const minerals = mineral === undefined ? [] : [`${mineral}剂`];
  const keys = new Set([...own, ...exact, ...forms, ...minerals, ...classes.map(fold)]);
  const parts = findMedicineClasses(printed, language).map(({ name }) => name);
  const kinds = [
    ...parts,
    ...[printed, key, ...keys].flatMap((name) => [...kindsOf(name, language)]),
  ];
  const wider = new Set([...explained.map(({ plain }) => plain), ...kinds, ...shared].map(fold));
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

const SETS: Record<Language, Map<string, string[]>> = { en: sets("en"), zh: sets("zh") };
const COUNTS = { en: counts("en"), zh: counts("zh") };

function sets(language: Language): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const same of SAME_THINGS[language]) {
    const folded = same.map(fold);
    for (const name of folded) byName.set(name, [...(byName.get(name) ?? []), ...folded]);
  }
  return byName;
}

/** In how many sets of names one stands. */
function counts(language: Language): Map<string, number> {
  const times = new Map<string, number>();
  for (const same of SAME_THINGS[language]) {
    for (const name of new Set(same.map(fold))) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

function isShared(name: string, language: Language): boolean {
  return (COUNTS[language].get(name) ?? 0) > 1;
}
