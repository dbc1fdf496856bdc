import type { Language } from "@/lib/documents/schema";
import { readable } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";
import { allows, isProven } from "@/lib/quality/reworded/advice-evidence";
import { allowedInstead } from "@/lib/quality/reworded/allowed-instead";
import { isNegative } from "@/lib/quality/language/negative-words";
import { readStatements, type Statement } from "@/lib/quality/reworded/statements";
import { subjectWords } from "@/lib/quality/reworded/subject-words";

export type Turned = { lost: Cue[]; added: Cue[] };

type Stated = { stated: string; language: Language };

/**
 * Advice that a text turns round: it allows what its source forbids, or forbids what its source advises. Each piece of
 * advice is compared with the one of the source that shares most of its words.
 */
export function turnedAdvice(stated: string, printed: string, language: Language): Turned {
  const said = readStatements(stated, readable(stated, language), language);
  const source = readStatements(printed, readable(printed, language), language);
  const score = scoring(said, source);
  const turned = said
    .filter(({ cue }) => !cue.isElliptic)
    .flatMap((one) => {
      const best = answerTo(one, { said, source, score });
      if (!best || !differs(one, best, said) || isSaidToo(one, best, said)) return [];
      // "Keep it well apart" and "must be kept away" order nothing that is forbidden.
      if (one.stance === "for" && best.stance === "against" && one.isVeiled) return [];
      if (best.isLimited && one.stance === "against" && OF_THE_REST[language].test(stated))
        return [];
      if (!isProven({ one, best }, { said, source, printed }, language)) return [];
      return isRestated(one, best, { said, source }) ? [] : [{ one, best }];
    });
  const lost = turned.filter(({ best }) => best.stance !== "for").map(({ best }) => best.cue);
  const added = turned.filter(({ best }) => best.stance === "for").map(({ one }) => one.cue);
  return {
    lost:
      [lost, allowedInstead(said, source), silenced(said, source, { stated, language })].find(
        isAny,
      ) ?? [],
    added: [added, hardened(said, source)].find(isAny) ?? [],
  };
}

function isAny(cues: Cue[]): boolean {
  return cues.length > 0;
}

/** "With caution" gone, and one ban more than the source has: the care became a ban. */
function hardened(said: Statement[], source: Statement[]): Cue[] {
  const of = (all: Statement[], stance: Statement["stance"]) =>
    all.filter((one) => one.stance === stance);
  const bans = of(said, "against");
  const isHarder =
    of(source, "caution").length > of(said, "caution").length &&
    bans.length > of(source, "against").length;
  return isHarder ? bans.slice(-1).map(({ cue }) => cue) : [];
}

/** What is forbidden, and nowhere said to be: whatever the rest says, the warning is gone. */
function silenced(said: Statement[], source: Statement[], { stated, language }: Stated): Cue[] {
  const bans = source.filter(
    ({ stance, cue, isException }) => stance === "against" && !cue.isElliptic && !isException,
  );
  const isBan = ({ stance, isLimited }: Statement) => stance === "against" || isLimited;
  const left = said.filter(isBan).length;
  const isOther = source.some(({ stance, isException }) => stance === "for" && !isException);
  const isAffirmed =
    said.some(
      (one) => !one.isVeiled && (language === "en" || one.stance === "caution" || allows(one)),
    ) && !isOther;
  if (left === 0 && (isAffirmed || !isNegative(stated, language))) {
    return bans.slice(0, 1).map(({ cue }) => cue);
  }
  if (left >= bans.length) return [];
  const words = subjectWords(stated, language);
  return bans
    .filter((ban) => {
      const own = [...ban.words].filter(
        (word) => !source.some((other) => other !== ban && other.words.has(word)),
      );
      return own.length >= LEAST_WORDS && !own.some((word) => words.has(word));
    })
    .map(({ cue }) => cue);
}

/** So many words of its own must be gone for a ban to be left out and not only worded otherwise. */
const LEAST_WORDS = 3;

/** "Only those with symptoms": those without them are not. */
const OF_THE_REST: Record<Language, RegExp> = {
  en: /\b(?:if|when|those|people|anyone|who)\b[^.;]{0,40}\b(?:no|not|without|never)\b[^.;]{0,60}\b(?:not|no|never)\b|n['’]t\b[^.;]{0,60}\b(?:not|no|never)\b/iu,
  zh: /[没无不][^，。；]{0,10}(?:的人?|者|话|，)[^。；]{0,8}[不别]/u,
};

/** To take care is less than not to; to be allowed is less than to take care. */
function differs(one: Statement, other: Statement, said: Statement[]): boolean {
  // "Only if" may be said as "not unless", never as "not" alone.
  if (other.isLimited && one.stance === "against") {
    if (UNNEEDED.test(one.cue.word)) return true;
    return said.every(
      ({ stance, isLimited, isException }) => stance === "against" && !isLimited && !isException,
    );
  }
  if (one.isLimited) return false;
  return one.stance !== other.stance && !(one.stance === "caution" && other.stance === "for");
}

/**
 * A ban that the source sets too, an end that it speaks of too, and care that it asks for are said again, however the
 * sentences are cut: "once weekly, not daily" as "do not take it every day".
 */
function isRestated(one: Statement, best: Statement, { said, source }: Spoken): boolean {
  const count = (all: Statement[], stance: Statement["stance"]) =>
    all.filter((statement) => statement.stance === stance).length;
  if (best.stance === "caution") return count(said, "caution") >= count(source, "caution");
  if (best.stance !== "for" || one.stance !== "against") return false;
  const isOwn = [...one.clause].filter((word) => best.clause.has(word)).length >= LEAST_WORDS;
  // Another thing is to be stopped, and this one, named by its own words, to go on.
  const isHere = ({ words }: Statement) =>
    !isOwn || [...one.clause].some((word) => words.has(word));
  const ends = source.some(
    (other) => other.stance !== "for" && ENDS.test(other.cue.word) && isHere(other),
  );
  // "Withdrawal may be considered" is advice to stop.
  const isEndToo = !ENDS.test(best.cue.word) && [...best.words].some((word) => ENDS.test(word));
  if (ENDS.test(one.cue.word) && (ends || isEndToo)) return true;
  // "Delayed prescribing may be considered" is advice to hold off.
  if (
    PUTS_OFF.test(one.cue.word) &&
    [...best.words].some((word) => /^(?:dela|defer|postp)/u.test(word))
  )
    return true;
  const shared = [...one.words].filter((word) => best.words.has(word));
  return (
    count(said, "against") <= count(source, "against") && shared.length < one.words.size * CLEARLY
  );
}

type Spoken = { said: Statement[]; source: Statement[] };

/** So large a part of its words must be those of advice to do it, for a ban to turn that advice round. */
const CLEARLY = 0.34;
const PUTS_OFF = /\b(?:hold\w* off|delay\w*|defer\w*|postpon\w*|put(?:ting)? off)\b/iu;
const ENDS = /停|戒|\b(?:stop|discontinu|quit|withdraw|come off|end)/iu;

/** "Do not take them within 4 hours" leaves a gap; "no need to" leaves none. */
const UNNEEDED = /need|necessary|不用|不必|无需|无须|用不着|没必要/iu;

/** "Take it at night, not with milk": what the two share is affirmed as well as denied. */
function isSaidToo(one: Statement, best: Statement, said: Statement[]): boolean {
  const shared = [...one.words].filter((word) => best.words.has(word));
  return said.some(
    ({ stance, words }) =>
      stance === best.stance &&
      shared.filter((word) => words.has(word)).length >= Math.max(1, shared.length / 2),
  );
}

type Score = (one: Statement, other: Statement) => number;
type Texts = { said: Statement[]; source: Statement[]; score: Score };

function answerTo(one: Statement, { said, source, score }: Texts): Statement | null {
  const scored = source
    .map((statement) => ({ statement, points: score(one, statement) }))
    .toSorted((a, b) => b.points - a.points);
  const [first] = scored;
  if (!first) return null;
  if (first.points === 0) {
    const isLonely = source.length === 1 && said.length === 1;
    return isLonely ? first.statement : null;
  }
  // Where another answers nearly as well and says the same, nothing is turned round.
  const same = scored.find(
    ({ statement, points }) => statement.stance === one.stance && points >= first.points * 0.7,
  );
  return (same ?? first).statement;
}

/** Words that few pieces of advice hold tell more than those of all. */
function scoring(said: Statement[], source: Statement[]): Score {
  const share = (word: string, all: Statement[]) =>
    1 / Math.max(1, all.filter(({ words }) => words.has(word)).length);
  return (one, other) =>
    [...one.words]
      .filter((word) => other.words.has(word))
      .reduce((sum, word) => sum + share(word, source) * share(word, said), 0);
}
