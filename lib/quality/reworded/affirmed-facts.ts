import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";
import { deniesFact, mayDeny } from "@/lib/quality/language/denied-facts";
import { findNegations } from "@/lib/quality/language/negations";
import { sensesOf } from "@/lib/quality/reworded/senses";

const CLAUSES: Record<Language, RegExp> = {
  en: /(?<=[.!?;])\s+|(?<!\d),\s+|\s[–—]\s|[()]|\b(?:but|although|though|while|whereas|however|and (?=(?:did|does|do|was|were|is|are|has|had|have|can|may|there|no)\b))\b/iu,
  zh: /[，。；！？（）]|但是?|然而|不过|而(?!且)/u,
};
const SENTENCES: Record<Language, RegExp> = { en: /(?<=[.!?;])\s+/u, zh: /(?<=[。；！？])/u };

/** So many senses that only the denied clause has must come back for a sentence to be its answer. */
const LEAST: Record<Language, number> = { en: 1, zh: 2 };

/**
 * What a source reports not to be so, told as a fact: every sentence that speaks of what this clause alone speaks of is
 * free of any word that could deny it, and so is the sentence behind it.
 */
export function affirmedFacts(stated: string, printed: string, language: Language): Cue[] {
  const clauses = printed.split(CLAUSES[language]).filter((clause) => clause.trim() !== "");
  const sentences = stated.split(SENTENCES[language]);
  return clauses.flatMap((clause) => {
    if (!deniesFact(clause, language)) return [];
    const others = clauses.filter((other) => other !== clause);
    const own = ownSenses(clause, others, language);
    const answers = sentences.flatMap((sentence, at) => {
      const senses = sensesOf(sentence, language);
      const shared = own.filter((sense) => senses.has(sense)).length;
      return shared >= LEAST[language] ? [sentence + (sentences[at + 1] ?? "")] : [];
    });
    const isTold = answers.length > 0 && !answers.some((answer) => mayDeny(answer, language));
    return isTold ? cueIn(clause, language) : [];
  });
}

function ownSenses(clause: string, others: string[], language: Language): string[] {
  return [...sensesOf(clause, language)].filter(
    (sense) => !others.some((other) => sensesOf(other, language).has(sense)),
  );
}

function cueIn(clause: string, language: Language): Cue[] {
  const word = findNegations(clause, language)[0]?.word ?? clause.trim();
  return [{ cue: "not", word, start: 0, end: word.length }];
}
