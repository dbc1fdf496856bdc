import type { Language } from "@/lib/documents/schema";
import { nameFinder } from "@/lib/quality/vocabulary/listed-names";
import CLASSES from "@/lib/quality/vocabulary/medicine-classes.json";

type MedicineClass = (typeof CLASSES)[number];
export type ClassMention = { name: string; start: number; end: number };

const BY_NAME = new Map(CLASSES.map((one) => [nameOf(one), one]));
const FINDERS = { en: nameFinder(namesIn("en"), "en"), zh: nameFinder(namesIn("zh"), "zh") };
const MEMBERS = { en: membersIn("en"), zh: membersIn("zh") };

/** Classes of medicines a text names, in learned or everyday words. */
export function findMedicineClasses(text: string, language: Language): ClassMention[] {
  return FINDERS[language](text).map(({ of, start, end }) => ({ name: nameOf(of), start, end }));
}

/** The class a name stands for, by its first English name. */
export function classNamed(name: string, language: Language): string | null {
  const found = findMedicineClasses(name, language).find(
    ({ start, end }) => start === 0 && end === name.length,
  );
  return found?.name ?? null;
}

const known: Record<Language, Map<string, ReadonlySet<string>>> = { en: new Map(), zh: new Map() };

/** Every class a medicine or a class belongs to: amlodipine to calcium channel blockers and blood pressure medicines. */
export function kindsOf(name: string, language: Language): ReadonlySet<string> {
  const kept = known[language].get(name);
  if (kept) return kept;
  const own = classNamed(name, language);
  const direct = [
    ...(BY_NAME.get(own ?? "")?.kindOf ?? []),
    ...MEMBERS[language].filter(({ pattern }) => pattern.test(name)).map((one) => one.name),
  ].filter((kind) => kind !== own);
  const kinds = new Set(direct.flatMap((kind) => [kind, ...aboveOf(kind)]));
  known[language].set(name, kinds);
  return kinds;
}

function aboveOf(name: string): string[] {
  return (BY_NAME.get(name)?.kindOf ?? []).flatMap((kind) => [kind, ...aboveOf(kind)]);
}

function nameOf({ en }: MedicineClass): string {
  return en[0] ?? "";
}

function namesIn(language: Language) {
  return CLASSES.flatMap((of) =>
    of[language].flatMap((name) => formsOf(name, language)).map((name) => ({ name, of })),
  );
}

/** 他汀, 他汀类 and 他汀类药物 are one class. */
function formsOf(name: string, language: Language): string[] {
  if (language === "en") return [name];
  const bare = name.replace(/(?:类药|类|药)$/u, "");
  if (bare.length < 2) return [name, `${name}物`];
  const ends = /药$/u.test(name) && !/类药$/u.test(name) ? ["药", "药物", "药品"] : ["", "类"];
  return [...new Set([name, ...ends.map((end) => bare + end), `${bare}类药`, `${bare}类药物`])];
}

/** Medicines that the classes list by their full names. */
export function listedMembers(language: Language): string[] {
  return CLASSES.flatMap(({ members }) =>
    members[language].replaceAll(/\([^)]*\)/gu, "(").split("|"),
  ).filter((name) => /^(?:[a-z]{4,}(?: [a-z]{4,})*|\p{Script=Han}{2,})$/u.test(name));
}

function membersIn(language: Language) {
  return CLASSES.filter(({ members }) => members[language] !== "").map((one) => ({
    name: nameOf(one),
    pattern: new RegExp(`^(?:${one.members[language]})$`, "iu"),
  }));
}
