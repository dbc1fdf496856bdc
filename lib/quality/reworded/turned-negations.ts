import type { Language } from "@/lib/documents/schema";
import { readable, readMeaning, type Said } from "@/lib/quality/across/cues";
import { NOT } from "@/lib/quality/across/meanings";
import type { Cue } from "@/lib/quality/language/cues";
import { findStances } from "@/lib/quality/language/stances";
import { type ClauseWord, clauseWords } from "@/lib/quality/reworded/clause-words";

/** So many words behind a "not" tell what it denies. */
const REACH = 2;

type Reading = { said: Said; words: ClauseWord[]; text: string; language: Language };

/**
 * Negations of one text that deny words which the other text holds and affirms: however freely a sentence is worded, what
 * it shares with its source must be denied in both or in neither.
 */
export function turnedNegations(
  stated: string,
  printed: string,
  language: Language,
): { lost: Cue[]; added: Cue[] } {
  const said = read(stated, language);
  const source = read(printed, language);
  const [lost, added] = [turned(source, said), turned(said, source)];
  // 禁用 said as 不能用 turns nothing, wherever it stands.
  const isExchanged =
    lost.length === added.length && lost.every(({ word }, index) => word !== added[index]?.word);
  return isExchanged ? { lost: [], added: [] } : { lost, added };
}

/** "Non-smokers" do not smoke. */
const NON = /\bnon-(smok|drink)ers?\b/giu;
/** "Seizure-free" denies seizures as "no seizures" does; the text keeps its length. */
const FREE_OF = /\b([a-z]+)[- ]free\b/giu;

function read(printed: string, language: Language): Reading {
  const text = printed
    .replace(FREE_OF, "no $1  ")
    .replace(NON, (word, act: string) => `not ${act}`.padEnd(word.length));
  const { sure } = readMeaning({ ...NOT, maybe: NOTHING }, text, language);
  const { maybe } = readMeaning(NOT, text, language);
  const plainly = [...text.matchAll(PLAINLY[language])].map(({ 0: word, index }) => ({
    ...{ cue: "maybe", word, start: index, end: index + word.length },
  }));
  // What advises against an act is compared as advice, and "uncontrolled" as a quality.
  const advice = [
    ...findStances(readable(text, language), language),
    ...[...text.matchAll(ORDER)].map(({ 0: word, index }) => ({
      ...{ start: index, end: index + word.length },
    })),
  ];
  const own = sure.filter(
    (cue) =>
      !ELSEWHERE.test(cue.word) &&
      !plainly.some((one) => overlaps(one, cue)) &&
      !advice.some((one) => overlaps(one, cue)),
  );
  const doubtful = [...maybe, ...plainly, ...sure].filter(
    (cue) => !own.some((one) => overlaps(one, cue)),
  );
  return {
    said: { sure: own, maybe: doubtful },
    words: clauseWords(text, language).filter(({ start, word }) => !isCounter(text, start, word)),
    text,
    language,
  };
}

/** 抗癫痫药 names a medicine, and no fit. */
function isCounter(text: string, start: number, word: string): boolean {
  return text.charAt(start - 1) === "抗" || word.startsWith("抗");
}

/** 没做保护 denies as 无保护 does; 无痛分娩 and 不等于 deny nothing. */
const PLAINLY: Record<Language, RegExp> = {
  en: /(?!)/gu,
  zh: /没(?!有)|[不没]等于|不是(?=[^，。；]*禁忌)|不(?:确定|清楚|明确|详|知道)|无(?=[或及和、]|[痛创菌影缝糖](?:\p{Script=Han}))/gu,
};

const NOTHING = { en: /(?!)/gu, zh: /(?!)/gu };
const ELSEWHERE =
  /^(?:un|in|im|ir|non|asym|avoid|against|contra|rather|without|lack|deficien|以免|免得|缺乏|缺少|未$|非|禁|忌|避免)/iu;

/** "From week 20 on, do not use them": behind its condition an order stands within the sentence. */
const ORDER = /(?<=[,:–—] )(?:please )?(?:do not|don['’]t|never) [a-z]+/giu;

type Span = Pick<Cue, "start" | "end">;

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function turned(these: Reading, those: Reading): Cue[] {
  const isShared = ({ word }: ClauseWord) => those.words.some((one) => one.word === word);
  return these.said.sure.filter((cue) => {
    const denied = deniedBy(cue, these);
    // In Chinese the pairs of characters overlap; in English the first word is the one denied.
    const heads = denied.slice(0, these.language === "zh" ? REACH : 1);
    return (
      heads.some(isShared) &&
      !denied.some(({ word }) => isPrefixed(word, those.text)) &&
      denied.filter(isShared).every(({ word }) => isMoreDenied(word, these, those))
    );
  });
}

/** "Unvaccinated" denies what "never vaccinated" denies. */
function isPrefixed(word: string, text: string): boolean {
  return /^[a-z]{4,}$/u.test(word) && new RegExp(`\\b(?:un|in|im|non-?)${word}`, "iu").test(text);
}

function deniedBy({ end }: Cue, { words, text }: Reading): ClauseWord[] {
  const behind = words.filter(({ start, word }) => start >= end && !/\d/u.test(word));
  const [first] = behind;
  // "Not on allopurinol" denies no allopurinol.
  if (
    !first ||
    /^\s+on\b/u.test(text.slice(end)) ||
    /[.,;:!?()。，；：！？（）]/u.test(text.slice(end, first.start))
  )
    return [];
  return behind.filter(({ joined }) => joined === first.joined).slice(0, REACH);
}

/** A text that says a word as often as the other, but denies it more often; or denies what the other only affirms. */
function isMoreDenied(word: string, these: Reading, those: Reading): boolean {
  const ours = denialsOf(word, these);
  const others = denialsOf(word, those);
  const surely = ours.filter((denial) => denial === "yes").length;
  const possibly = others.filter((denial) => denial !== "no").length;
  return ours.length === others.length ? surely > possibly : surely > 0 && possibly === 0;
}

function denialsOf(word: string, reading: Reading): ("yes" | "no" | "maybe")[] {
  return reading.words
    .filter((one) => one.word === word)
    .map((place) => {
      const near = denying(place, reading, "clause");
      const far = denying(place, reading, "joined");
      if (near.isDoubtful || far.isDoubtful || near.isDenied !== far.isDenied) return "maybe";
      // "Metformin must not be used" denies metformin too.
      if (!near.isDenied && isDeniedLater(place, reading)) return "maybe";
      return near.isDenied ? "yes" : "no";
    });
}

/** Chinese names those whom a ban is for in front of it. */
function isDeniedLater(place: ClauseWord, { said, words, language }: Reading): boolean {
  const cues = language === "zh" ? [...said.sure, ...said.maybe] : said.sure;
  return cues.some((cue) => cue.start >= place.end && isSameUnit(cue, place, words, "joined"));
}

/** Two negations before a word in its clause make it affirmed again. */
function denying(place: ClauseWord, { said, words }: Reading, unit: "clause" | "joined") {
  const first = words.find((word) => word[unit] === place[unit])?.start ?? place.start;
  const from = Math.max(0, first - 24);
  const inClause = ({ start, end }: Cue) =>
    end <= place.start && start >= from && isSameUnit({ start, end }, place, words, unit);
  return {
    isDenied: said.sure.filter(inClause).length % 2 === 1,
    isDoubtful: said.maybe.some(inClause),
  };
}

/** A cue belongs to the clause of the next word behind it. */
function isSameUnit(
  { end }: { start: number; end: number },
  place: ClauseWord,
  words: ClauseWord[],
  unit: "clause" | "joined",
): boolean {
  return words.find(({ start }) => start >= end)?.[unit] === place[unit];
}
