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
      const own = ownWords(ban, source);
      const text = { stated, language, said };
      return isAllowed(own, text) || isTold(own, text);
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
  return said.some(({ stance, isLimited, clause }) => {
    if (stance !== "for" || isLimited) return false;
    const shared = own.filter((word) => clause.has(word));
    return (
      shared.filter((word) => !word.startsWith("=")).length >= LEAST[language] &&
      !said.some((other) => other.stance !== "for" && shared.some((word) => other.words.has(word)))
    );
  });
}

/** Sentences that speak of the ban's act, and neither they nor the next ones hold a word that could deny or limit it. */
function isTold(own: string[], { stated, language }: Text): boolean {
  const sentences = stated.split(/(?<=[.!?;])\s+|(?<=[。！？；])/u);
  const told = sentences.flatMap((sentence, at) => {
    const words = subjectWords(sentence, language);
    const shared = own.filter((word) => !word.startsWith("=") && words.has(word));
    return shared.length >= 2 ? [`${sentence} ${sentences[at + 1] ?? ""}`] : [];
  });
  return told.length > 0 && !told.some((text) => isNegative(text, language));
}
