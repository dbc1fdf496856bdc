import type { Language } from "@/lib/documents/schema";
import { fold } from "@/lib/quality/vocabulary/called-by";
import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { type ListedName, nameFinder } from "@/lib/quality/vocabulary/listed-names";
import { MEANINGS } from "@/lib/quality/vocabulary/meanings/meanings";

/** What a learned word means: all its names, and what an honest explanation of it may mention. */
export type Meaning = {
  names: string[];
  means: string[];
  kind: "medicine" | "thing" | "care";
};

/** One line of the tables: "varicella; chickenpox = itchy rash; blisters; virus". */
function readLine(line: string, kind: Meaning["kind"]): Meaning {
  const [names = "", means = ""] = line.split(" = ");
  return { names: names.split("; "), means: means.split("; "), kind };
}

type Learned = ListedName<Meaning>;

const loaded: Partial<Record<Language, (text: string) => Learned[]>> = {};

function finderOf(language: Language): (text: string) => Learned[] {
  const { medicines, things, care } = MEANINGS[language];
  const entries = [
    ...medicines.map((line) => readLine(line, "medicine")),
    ...things.map((line) => readLine(line, "thing")),
    ...care.map((line) => readLine(line, "care")),
  ];
  return nameFinder(
    entries.flatMap((entry) => entry.names.map((name) => ({ name, of: entry }))),
    language,
  );
}

const MOST_KEPT = 2_000;
const kept: Record<Language, Map<string, Learned[]>> = { en: new Map(), zh: new Map() };

/** All learned words of a text, with what they mean. */
function learnedIn(text: string, language: Language): Learned[] {
  const known = kept[language].get(text);
  if (known) return known;
  if (kept[language].size >= MOST_KEPT) kept[language].clear();
  const found = (loaded[language] ??= finderOf(language))(text);
  kept[language].set(text, found);
  return found;
}

function meaningsIn(text: string, language: Language): Meaning[] {
  return learnedIn(text, language).map(({ of }) => of);
}

/** The names of medicines and other things in a text as it prints them, where they stand. */
export function findLearnedNames(
  text: string,
  language: Language,
): { printed: string; start: number; end: number }[] {
  return learnedIn(text, language)
    .filter(({ of }) => of.kind !== "care")
    .map(({ start, end }) => ({ printed: text.slice(start, end), start, end }));
}

/**
 * Whether a name only says what words of a text mean: "a breast cancer medicine" for tamoxifen, 缠腰龙 for 带状疱疹.
 * A medicine is only meant by words for medicines.
 */
export function isMeantBy(thing: Thing, text: string, language: Language): boolean {
  const entries = meaningsIn(text, language).filter(
    ({ kind }) => kind === "medicine" || thing.kind !== "medicine",
  );
  if (entries.length === 0) return false;
  const isMedicine = thing.kind === "medicine";
  const said = entries.flatMap(({ names, means }) => (isMedicine ? means : [...names, ...means]));
  const { printed } = thing;
  const isSaid = language === "zh" ? saysInSigns : saysInWords;
  if (isSaid(printed, said, text)) return true;
  return otherNames(thing, language).some((name) => said.some((one) => fold(one) === fold(name)));
}

/** Whether an honest explanation of a text's learned words may mention something: 糖水 of an OGTT. */
export function mayExplain(name: string, text: string, language: Language): boolean {
  return meaningsIn(text, language).some(({ names, means }) =>
    [...names, ...means].some((one) => fold(one).includes(fold(name))),
  );
}

/** Whether the tables say what a name means, and not just what a part of it does. */
export function isExplainedInTables(name: string, language: Language): boolean {
  return meaningsIn(name, language).some(({ names }) =>
    names.some((one) => name.includes(one) && one.length > 0.6 * name.length),
  );
}

/** What else a thing is called; a medicine is asked for by the name that is printed. */
function otherNames({ kind, printed }: Thing, language: Language): string[] {
  if (kind === "medicine") return [];
  return meaningsIn(printed, language).flatMap(({ names }) =>
    names.some((name) => fold(name) === fold(printed)) ? names : [],
  );
}

/** Ends of names that tell nothing beside what stands before them. */
const GENERAL_SIGNS = /^(?:的|用?药物?|疾?病|症状?|检查|治疗|手术|问题|毛病|感|者|人|性)*$/u;

function saysInSigns(name: string, said: string[], text: string): boolean {
  if (said.some((one) => one.includes(name))) return true;
  const parts = said.filter((one) => one.length > 1 && name.includes(one));
  const rest = parts
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, part) => left.replace(part, ""), name);
  return rest.length < name.length && (GENERAL_SIGNS.test(rest) || text.includes(rest));
}

/** Words that tell nothing beside the word that says of what. */
const GENERAL = new Set(
  "medicine medication drug tablet pill treatment test check disease illness problem trouble condition".split(
    " ",
  ),
);

function saysInWords(name: string, said: string[], text: string): boolean {
  const known = new Set([text, ...said].flatMap((one) => fold(one).split(" ")));
  const words = fold(name).split(" ");
  const telling = words.filter((word) => !GENERAL.has(word));
  return (telling.length > 0 ? telling : words).every((word) => known.has(word));
}
