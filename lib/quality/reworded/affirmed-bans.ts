import type { Language } from "@/lib/documents/schema";
import { readable } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";
import { isNegative } from "@/lib/quality/language/negative-words";
import { readStatements, type Statement } from "@/lib/quality/reworded/statements";
import { subjectWords } from "@/lib/quality/reworded/subject-words";

type Text = { stated: string; language: Language; said: Statement[] };

/**
 * Bans of the source whose act a text allows or simply tells, though it sets fewer bans than its source: each ban is
 * known by the words that no other advice of the source has.
 */
export function affirmedBans(stated: string, printed: string, language: Language): Cue[] {
  const read = (text: string) =>
    readStatements(text, readable(text, language), language).filter(isWhole);
  const [said, source] = [read(stated), read(printed)];
  const bans = source.filter(isBan);
  if (said.filter(isBan).length >= bans.length) return [];
  return bans
    .filter((ban) => {
      const text = { stated, language, said };
      return isAllowed(ownWords(ban, source), text) || isTold(ban, source, text);
    })
    .slice(0, 1)
    .map(({ cue }) => cue);
}

function isWhole({ cue, isException }: Statement): boolean {
  return !cue.isElliptic && !isException;
}

/** What may be done only here or there is no ban. */
function isBan({ stance, isLimited }: Statement): boolean {
  return stance === "against" && !isLimited;
}

function ownWords(ban: Statement, source: Statement[]): string[] {
  return [...ban.words].filter(
    (word) => !source.some((other) => other !== ban && other.words.has(word)),
  );
}

/** So many of a ban's own words tell that a clause is about its act; in Chinese they overlap. */
const LEAST: Record<Language, number> = { en: 1, zh: 2 };

/** A clause that allows or advises what the ban alone speaks of, and that no ban of the text speaks of. */
function isAllowed(own: string[], { said, language }: Text): boolean {
  return said.some(({ stance, isLimited, isVeiled, clause }) => {
    if (stance !== "for" || isLimited || isVeiled) return false;
    const shared = own.filter((word) => clause.has(word));
    const named = shared.filter((word) => !word.startsWith("="));
    return (
      (named.length >= LEAST[language] || shared.some((word) => ACTS.has(word))) &&
      !said.some((other) => other.stance !== "for" && shared.some((word) => other.words.has(word)))
    );
  });
}

/** What is done, as opposed to who does it. */
const ACTS = new Set(["=together", "=alone", "=suddenly", "=alcohol", "=smoke", "=vaccine"]);
const COMMON = /^(?:=|使用|患者|治疗|药物|病人|儿童|情况|时间|服用|成人)/u;
const TOLD: Record<Language, number> = { en: 2, zh: 1 };
/**
 * Sentences that speak of the ban's act, and no word in them could deny or limit it; nor in the next one, unless that
 * speaks of what another piece of advice alone speaks of.
 */
function isTold(ban: Statement, source: Statement[], { stated, language }: Text): boolean {
  const own = ownWords(ban, source).filter((word) => !COMMON.test(word));
  const others = source.filter((one) => one !== ban).flatMap((one) => ownWords(one, source));
  const sentences = stated.split(/(?<=[.!?;])\s+|(?<=[。！？；])/u);
  const told = sentences.flatMap((sentence, at) => {
    const words = subjectWords(sentence, language);
    if (own.filter((word) => words.has(word)).length < TOLD[language]) return [];
    const next = subjectWords(sentences[at + 1] ?? "", language);
    const isOther = others.some((word) => next.has(word)) && !own.some((word) => next.has(word));
    return [isOther ? sentence : `${sentence} ${sentences[at + 1] ?? ""}`];
  });
  return told.length > 0 && !told.some((text) => isNegative(text, language));
}
