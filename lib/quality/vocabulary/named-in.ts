import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import { plainOrgans } from "@/lib/quality/vocabulary/plain-organs";
import { isImplied } from "@/lib/quality/vocabulary/implied-examinations";
import { findThings, fold, type Thing } from "@/lib/quality/vocabulary/find-things";

/** A text with what it names. */
export type Place = { text: string; words: string; things: Thing[] };

type Abbreviations = ClinicalGraph["abbreviations"];

export function placeOf(text: string, language: Language, abbreviations: Abbreviations): Place {
  const things = findThings(text, language).map((thing) =>
    spelledOut(thing, language, abbreviations),
  );
  return { text, words: wordsOf(text, language), things };
}

/** All words of a text, once as printed and once in their plain or short form. */
export function wordsOf(text: string, language: Language): string {
  const words = fold(text);
  return ` ${words} | ${plainOrgans(words, language)} `;
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

/** By the same name, by another name of the same thing or of its kind, or as a short form or its long form. */
export function isNamed(thing: Thing, place: Place, abbreviations: Abbreviations): boolean {
  if (GENERIC.test(thing.printed) || isMadeOf(thing.printed, place.words)) return true;
  const { text, words, things } = place;
  if ([...thing.keys].some((key) => holds(words, key))) return true;
  if (things.some((other) => isSame(thing, other) || isKindOf(thing, other))) return true;
  if ([...thing.keys].some((key) => isSaidInParts(key, thing.kind, place))) return true;
  if (thing.kind === "name" || thing.kind === "body")
    return partsOf(thing.printed).every((part) => holds(words, fold(part)));
  const forms = abbreviations.filter(
    ({ short, long }) => thing.keys.has(fold(short)) || thing.keys.has(fold(long)),
  );
  if (forms.some(({ short, long }) => holds(words, fold(short)) || holds(words, fold(long))))
    return true;
  if (thing.kind !== "shortForm") return false;
  return isShortOf(text, thing.printed) || text.replaceAll(/\s/gu, "").includes(thing.printed);
}

export function isSame(one: Thing, other: Thing): boolean {
  return share(one.keys, other.keys);
}

/** Whether `wide` says less exactly what `narrow` says: "blood pressure medicine" of amlodipine. */
export function isKindOf(wide: Thing, narrow: Thing): boolean {
  return share(narrow.wider, wide.keys);
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}

/** Latin words whole, Chinese ones anywhere. */
function holds(words: string, key: string): boolean {
  if (key.length < 2) return false;
  if (/\p{Script=Han}/u.test(key)) return words.includes(key);
  for (let at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1)) {
    const isOpen = (sign: string | undefined) => sign === undefined || !/[a-z0-9]/u.test(sign);
    if (isOpen(words[at - 1]) && isOpen(words[at + key.length])) return true;
  }
  return false;
}

/** By its stem, by its single words, or by what implies it. */
function isSaidInParts(key: string, kind: Thing["kind"], { words, text }: Place): boolean {
  // 溶栓 names the medicine 溶栓药; of other medicines, one stem may be several: prednisone, prednisolone.
  if (kind === "medicine") return /..[药剂]$/u.test(key) && words.includes(key.slice(0, -1));
  if (kind !== "illness" && kind !== "examination") return false;
  const isSaid = (word: string) =>
    holds(words, word) || hasStem(words, word) || isImplied(word, text);
  if (isSaid(key)) return true;
  const parts = key.split(" ").filter((word) => !MODIFIERS.has(word));
  return key.includes(" ") && parts.length > 0 && parts.every(isSaid);
}

/** Words that say how long, how bad or where a thing is measured. */
const MODIFIERS = new Set(
  "acute chronic long short term severe mild moderate serious advanced early late level serum blood plasma test of the in and".split(
    " ",
  ),
);

/** "Postmenopausal" names the menopause, 肝肾功能 the function of the liver, 高钾血症 the 血钾. */
function hasStem(words: string, key: string): boolean {
  if (/^血\p{Script=Han}$/u.test(key)) return words.includes(key.slice(1));
  if (/^\p{Script=Han}{3,}$/u.test(key)) {
    const [first, rest] = [key.slice(0, 1), key.slice(1)];
    return new RegExp(`${first}[\\p{Script=Han}、]{1,2}${rest}`, "u").test(words);
  }
  return /^[a-z]{8,}$/u.test(key) && words.includes(key.slice(0, -3));
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

/** Words of everyday care that name no particular thing. */
const GENERIC =
  /^(?:falls?|attacks?|fits?|operations?|surgery|scans?|checks?|tests?|blood tests?|exercises?|vaccines?|vaccinations?|oxygen|diet|counselling|手术|开刀|戒烟|戒酒|吸氧|运动|锻炼|疫苗|检查|化验|抽血|验血|血压|血糖|血脂|体重|感染|炎症|肿瘤|疾病|药物|治疗|输液|打针|吃药|跌倒|摔倒)$/iu;

/** "Hepatitis B vaccine" near "hepatitis B … the vaccine"; 血钾 near 高钾血症. */
function isMadeOf(name: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(name))
    return name.length === 2 && [...name].every((sign) => words.includes(sign));
  const parts = fold(name).split(" ");
  return parts.length > 1 && parts.every((part) => holds(words, part) || part.length < 2);
}
