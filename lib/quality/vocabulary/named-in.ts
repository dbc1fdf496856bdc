import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import { fold } from "@/lib/quality/vocabulary/called-by";
import { CHINESE_LISTED } from "@/lib/quality/vocabulary/find-medicines";
import { findThings, type Thing } from "@/lib/quality/vocabulary/find-things";
import { plainOrgans } from "@/lib/quality/vocabulary/plain-organs";
import { namesOfShortForms } from "@/lib/quality/vocabulary/known-short-forms";
import { isSaidInWords, printsWord } from "@/lib/quality/vocabulary/said-in-words";

/** A text with what it names. */
export type Place = {
  text: string;
  words: string;
  things: Thing[];
  /** What its short forms stand for. */
  meant: Thing[];
};

type Abbreviations = ClinicalGraph["abbreviations"];

export function placeOf(text: string, language: Language, abbreviations: Abbreviations): Place {
  const things = findThings(text, language).map((thing) =>
    spelledOut(thing, language, abbreviations),
  );
  const meant = findThings(namesOfShortForms(text), language);
  return { text, words: wordsOf(text, language), things, meant };
}

/** All words of a text: as printed, in their plain or short form, and with what its short forms stand for. */
export function wordsOf(text: string, language: Language): string {
  const words = fold(text);
  return ` ${words} | ${plainOrgans(words, language)} | ${fold(namesOfShortForms(text))} `;
}

/** A short form is the thing that the guideline says it stands for. */
function spelledOut(thing: Thing, language: Language, abbreviations: Abbreviations): Thing {
  if (thing.kind !== "shortForm") return thing;
  const form = abbreviations.find(({ short }) => fold(short) === fold(thing.printed));
  const whole = findThings(form?.long ?? "", language).find(
    ({ start, end }) => end - start > 0.7 * (form?.long.length ?? 0),
  );
  if (!whole) return thing;
  return {
    ...thing,
    kind: whole.kind,
    keys: new Set([...thing.keys, ...whole.keys]),
    wider: whole.wider,
  };
}

/**
 * By the same name, by another name of the same thing or of its kind, by words that say it together or imply it, or as
 * a short form or its long form.
 */
export function isNamed(thing: Thing, place: Place, abbreviations: Abbreviations): boolean {
  return (
    NAMES_NOTHING.test(thing.printed) ||
    [...place.things, ...place.meant].some(
      (other) => isSame(thing, other) || isKindOf(thing, other),
    ) ||
    [...thing.keys].some((key) => isSaidInWords(key, thing.kind, place)) ||
    isProperName(thing, place) ||
    isShortened(thing, place, abbreviations)
  );
}

/** Words of everyday care that name no particular thing. */
const NAMES_NOTHING =
  /^(?:falls?|attacks?|fits?|operations?|surgery|scans?|checks?|tests?|blood tests?|exercises?|vaccines?|vaccinations?|oxygen|diet|counselling|手术|开刀|戒烟|戒酒|吸氧|运动|锻炼|疫苗|检查|化验|抽血|验血|血压|血糖|血脂|体重|感染|炎症|肿瘤|疾病|药物|治疗|输液|打针|吃药|跌倒|摔倒)$/iu;

function isProperName({ kind, printed }: Thing, { words }: Place): boolean {
  if (kind !== "name" && kind !== "body") return false;
  return partsOf(printed).every((part) => printsWord(words, fold(part)));
}

function isShortened({ kind, keys, printed }: Thing, place: Place, known: Abbreviations): boolean {
  const { text, words } = place;
  const isPrinted = (name: string) => printsWord(words, fold(name));
  const forms = known.filter(({ short, long }) => keys.has(fold(short)) || keys.has(fold(long)));
  if (forms.some(({ short, long }) => isPrinted(short) || isPrinted(long))) return true;
  // HPV stands in hrHPV.
  if (/^[A-Z]{3,}$/u.test(printed) && text.includes(printed)) return true;
  if (kind !== "shortForm") return false;
  const names = namesOfShortForms(printed).split("; ");
  if (names.some((name) => printsWord(words, fold(name)))) return true;
  return isShortOf(text, printed) || text.replaceAll(/\s/gu, "").includes(printed);
}

export function isSame(one: Thing, other: Thing): boolean {
  return share(one.keys, other.keys) || isSameSpelling(one, other);
}

const SAME_SIGNS = 4;

/** Of Chinese medicines that no list has, the signs beside a name may be none of it: 可服清肺化痰丸, 予清肺化痰丸. */
function isSameSpelling(one: Thing, other: Thing): boolean {
  const isOpen = ({ kind, printed }: Thing) =>
    kind === "medicine" && /^\p{Script=Han}{3,}$/u.test(printed) && !CHINESE_LISTED.has(printed);
  if (!isOpen(one) || !isOpen(other)) return false;
  const [short = "", long = ""] = [one.printed, other.printed].toSorted(
    (a, b) => a.length - b.length,
  );
  return long.endsWith(short) || long.slice(0, -1) === short || endSame(short, long) >= SAME_SIGNS;
}

function endSame(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

/** Whether `wide` says less exactly what `narrow` says: "blood pressure medicine" of amlodipine. */
export function isKindOf(wide: Thing, narrow: Thing): boolean {
  return share(narrow.wider, wide.keys);
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}

function partsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/u).filter((part) => /^\p{Lu}/u.test(part) && part.length > 2);
  return parts.length > 0 ? parts : [name];
}

/** "MRI" for "magnetic resonance imaging", "PKU" for "phenylketonuria": every word gives its first letter, and more. */
function isShortOf(text: string, short: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/gu) ?? [];
  const letters = short.toLowerCase().replaceAll(/[^a-z]/gu, "");
  return letters.length >= 3 && words.some((_, at) => spells(words, at, letters));
}

function spells(words: string[], at: number, letters: string): boolean {
  const word = words[at];
  if (letters === "") return true;
  if (!word || word[0] !== letters[0]) return false;
  let taken = 0;
  for (let place = 0; place < word.length && taken < letters.length; place++) {
    if (word[place] !== letters[taken]) continue;
    taken++;
    if (spells(words, at + 1, letters.slice(taken))) return true;
  }
  return false;
}
