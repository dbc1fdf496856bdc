import type { Language } from "@/lib/documents/schema";
import { type Amount, readAmounts } from "@/lib/quality/across/amounts";
import { findNegations } from "@/lib/quality/language/negations";
import type { JudgedSentences, SentencesToJudge } from "@/lib/writers/prompts/judge-sentences";

type Verdict = JudgedSentences["verdicts"][number];

/** Compares numbers, and in one language negations, as far as a stand-in can read. */
export function judgeSentences({ language, from, lines, sentences }: SentencesToJudge) {
  const texts = new Map(lines.map(({ id, text }) => [id, text]));
  const verdicts = sentences.map(({ id, text, quote, lines: own }): Verdict => {
    const printed = own.map((line) => texts.get(line) ?? "").join(" ");
    const line = own[0] ?? null;
    const stranger = strangerIn(text, language, readAmounts(printed, from ?? language));
    if (stranger) {
      return { id, verdict: "not_in_source", reason: `“${stranger}”`, line };
    }
    const isTurned = !from && countNegations(text, language) < countNegations(quote, language);
    return isTurned
      ? { id, verdict: "contradicted", reason: `“${quote}”`, line }
      : { id, verdict: "supported", reason: "", line };
  });
  return { verdicts };
}

function strangerIn(text: string, language: Language, known: Amount[]): string | undefined {
  const values = new Set(known.map(({ value }) => value));
  const found = readAmounts(text, language).find(
    ({ value, isName }) => !isName && Number(value) > 2 && !values.has(value),
  );
  return found && text.slice(found.start, found.end);
}

function countNegations(text: string, language: Language): number {
  return findNegations(text, language).length;
}
