import type { Language } from "@/lib/documents/schema";
import {
  countsContrary,
  isOtherOrder,
  opensContraryCase,
} from "@/lib/quality/language/contrary-cases";
import { type Cue, findCues } from "@/lib/quality/language/cues";
import { findNegations } from "@/lib/quality/language/negations";

/** Words that exclude each other, side by side; each side with all the ways to say it. */
export type SideTable = Record<string, Record<string, RegExp>>;

/** A word of one side; `near` are the words around it, by which it is known again in another wording. */
export type SidedCue = Cue & {
  pair: string;
  isNegated: boolean;
  near: ReadonlySet<string>;
  /** The words of its clause, in Chinese the characters, by which two lonely words are tied together. */
  clause: ReadonlySet<string>;
  /** It says of whom or in which case, not what happens. */
  isSupposed: boolean;
  object: string;
};

/** Every word of the table that a text holds. What the idioms cover says nothing about a side. */
export function findSides(
  text: string,
  language: Language,
  { table, idioms }: { table: SideTable; idioms: RegExp },
): SidedCue[] {
  const negations = findNegations(text, language);
  return Object.entries(table).flatMap(([pair, sides]) =>
    findCues(text, Object.entries(sides), idioms).map((cue) => ({
      ...cue,
      pair,
      isNegated:
        negations.some(({ end }) => reaches(text.slice(end, cue.start), end, cue.start)) !==
        opensContraryCase(text.slice(0, cue.start), language),
      near: wordsNear(text, cue, language),
      ...clauseAround(text, cue, language),
      object: objectOf(text, cue, language),
    })),
  );
}

const REACH = 36;
const BARRIER = /[,;:.，；：。]|\b(?:and|but|or|then|that)\b|但|而/iu;
function reaches(between: string, end: number, start: number): boolean {
  return end <= start && between.length <= REACH && !BARRIER.test(between);
}

/** What "before" and "after" come before and after: the next word, in Chinese the one in front. */
function objectOf(text: string, { start, end }: Cue, language: Language): string {
  if (language === "zh") return text.slice(Math.max(0, start - 2), start);
  return (/^\W*([\p{L}\d]+)/u.exec(text.slice(end))?.[1] ?? "").toLowerCase();
}

const COMMON = new Set(
  "the and for with that this your you are was were has have had can may might should must will would could when who whose which their they them its from into than then also about only other one any all each not but our his her does more less people patients person adults been being take taking use using get".split(
    " ",
  ),
);
const WORDS_NEAR = 4;
const CHARACTERS_NEAR = 7;
/** What stands in another clause tells little; where the word is alone in its own, its neighbours must do. */
function wordsNear(text: string, { start, end }: Cue, language: Language): Set<string> {
  const before = text.slice(0, start).split(CLAUSE_END);
  const after = text.slice(end).split(CLAUSE_END);
  const near = (clauses: number) =>
    language === "zh"
      ? charactersNear(before.slice(-clauses).join(""), after.slice(0, clauses).join(""))
      : stemsNear(before.slice(-clauses).join(" "), after.slice(0, clauses).join(" "));
  const own = near(1);
  return own.size > 0 ? own : near(2);
}

function clauseAround(text: string, { start, end }: Cue, language: Language) {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? "";
  const after = text.slice(end).split(CLAUSE_END)[0] ?? "";
  const clause = `${before} ${after}`;
  const words =
    language === "zh"
      ? clause.replaceAll(NO_WORD_ZH, "").replaceAll(NO_CONTENT_ZH, "")
      : stems(clause);
  return { clause: new Set(words), isSupposed: SUPPOSED[language].test(clause) };
}

const SUPPOSED: Record<Language, RegExp> = {
  en: /\b(?:if|when|whenever|unless|until|who|whose|once|in case|as soon as|should)\b/iu,
  zh: /如果?|若|要是|一旦|时|者|的人|患者|的话|后/u,
};

/** English words by their first letters, so that "bleeding" meets "bleed". */
function stemsNear(before: string, after: string): Set<string> {
  return new Set([...stems(before).slice(-WORDS_NEAR), ...stems(after).slice(0, WORDS_NEAR)]);
}

/** Chinese by pairs of characters. */
function charactersNear(before: string, after: string): Set<string> {
  const sides = [
    [...before.replaceAll(NO_WORD_ZH, "")].slice(-CHARACTERS_NEAR),
    [...after.replaceAll(NO_WORD_ZH, "")].slice(0, CHARACTERS_NEAR),
  ];
  return new Set(
    sides.flatMap((characters) =>
      characters.slice(1).map((character, index) => (characters[index] ?? "") + character),
    ),
  );
}

const CLAUSE_END = /(?<!\d)[,.](?!\d)|[;:，；：。]/u;
const NO_CONTENT_ZH = /[一不是在有也就都会能可要应该把被让给和与或及用吃做打服天日周月年次每]/gu;
const NO_WORD_ZH = /[^\p{Script=Han}\p{L}\p{Nd}]|[的了者患]/gu;

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{Nd}]{2,}/gu) ?? [];
  return words
    .filter((word) => (word.length > 2 || /\d/u.test(word)) && !COMMON.has(word))
    .map((word) => word.slice(0, 5));
}

/** Not `isSure`: nothing but the pair ties the two together; `isPlain`: no other word of the pair could answer. */
export type Turned = Record<"stated" | "printed", SidedCue> & Record<"isSure" | "isPlain", boolean>;

/** Words of a claim that say the opposite of the source about the same thing. */
export function findTurned(stated: SidedCue[], printed: SidedCue[]): Turned[] {
  const groups = Map.groupBy(stated, groupOf);
  return [...groups].flatMap(([group, said]) =>
    turnedIn(
      said,
      printed.filter((cue) => groupOf(cue) === group),
    ),
  );
}

/** "Do not increase" is no "decrease": denied words are compared among themselves. */
function groupOf({ pair, isNegated }: SidedCue): string {
  return `${pair} ${isNegated}`;
}

function turnedIn(said: SidedCue[], source: SidedCue[]): Turned[] {
  const order = (cues: SidedCue[]) => cues.map(({ cue }) => cue).join();
  if (order(said) === order(source)) return [];
  const isLonely = said.length === 1 && source.length === 1;
  const isExchanged =
    said.length === source.length && said.every(({ cue }, at) => cue !== source[at]?.cue);
  return partners(said, source)
    .filter(({ stated, printed, shared }) => {
      if (stated.cue === printed.cue || isOtherOrder(stated)) return false;
      if (stated.pair === "amount" && countsContrary(stated, printed)) return false;
      // Another event is before what the source has something else after; both results of a test are told.
      if (["time", "result"].includes(stated.pair) && said.some((one) => isKept(one, printed)))
        return false;
      const best = Math.max(
        0,
        ...source.filter(({ cue }) => cue === stated.cue).map((one) => sharedNear(stated, one)),
      );
      return isLonely || shared > best;
    })
    .map(({ stated, printed, shared }) => ({
      ...{ stated, printed },
      isSure: shared > 0 || (isLonely && isSameThing(stated, printed)),
      isPlain: (isLonely || isExchanged) && shared > 0,
    }));
}

function isKept(one: SidedCue, printed: SidedCue): boolean {
  return one.cue === printed.cue && sharedNear(one, printed) > 0;
}

/** So many words of its clause, or so many characters, make two clauses one. */
const SAME_CLAUSE = 3;

function isSameThing(stated: SidedCue, printed: SidedCue): boolean {
  // What gets better cannot get worse, whatever its name; "if it gets worse" tells no course.
  if (stated.pair === "course") return stated.isSupposed === printed.isSupposed;
  const shared = [...stated.clause].filter((word) => printed.clause.has(word));
  return shared.length >= SAME_CLAUSE;
}

type Partners = { stated: SidedCue; printed: SidedCue; shared: number };
/** Each word with the one of the other text that stands among the same words; the same side is preferred. */
function partners(said: SidedCue[], source: SidedCue[]): Partners[] {
  const all = said.flatMap((stated, row) =>
    source.map((printed, column) => ({
      ...{ stated, printed, shared: sharedNear(stated, printed) },
      distance: Math.abs(row / said.length - column / source.length),
    })),
  );
  const score = ({ stated, printed, shared, distance }: (typeof all)[number]) =>
    shared + (stated.cue === printed.cue ? 0.5 : 0) - distance / 4;
  const taken = new Set<SidedCue>();
  return all
    .toSorted((one, other) => score(other) - score(one))
    .filter(({ stated, printed }) => {
      if (taken.has(stated) || taken.has(printed)) return false;
      taken.add(stated).add(printed);
      return true;
    });
}

function sharedNear({ near }: SidedCue, other: SidedCue): number {
  return [...near].filter((word) => other.near.has(word)).length;
}
