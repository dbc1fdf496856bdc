import type { Language } from "@/lib/documents/schema";
import { findTerms } from "@/lib/writers/glossary/glossary";
import { isEverydayWord } from "@/lib/writers/rules/everyday-words";

/** Words that say the same; none of them holds a number or a negation. */
const PLAIN: Record<Language, [RegExp, string][]> = {
  en: [
    [/\butili[sz]e\b/g, "use"],
    [/\butili[sz]ed\b/g, "used"],
    [/\binitiate\b/g, "start"],
    [/\binitiated\b/g, "started"],
    [/\binitiation of\b/g, "starting"],
    [/\bdiscontinue\b/g, "stop"],
    [/\bdiscontinued\b/g, "stopped"],
    [/\bprior to\b/g, "before"],
    [/\bin order to\b/g, "to"],
    [/\bsubsequently\b/g, "later"],
    [/\badminister\b/g, "give"],
    [/\badministered\b/g, "given"],
    [/\bapproximately\b/g, "about"],
    [/\bsufficient\b/g, "enough"],
  ],
  zh: [
    [/予以|给予/g, "使用"],
    [/罹患/g, "患"],
    [/行(?=手术)/g, "做"],
  ],
};
/** An explanation that brings in a number or a negation would change what the sentence says. */
const CHANGES_SENSE = /\d|\b(?:no|not|never|without|cannot)\b|n't\b|[不无未非没禁]/;

export function inPlainWords(text: string, language: Language): string {
  return PLAIN[language].reduce(
    (words, [pattern, replacement]) => words.replace(pattern, replacement),
    text,
  );
}

/** Explains the first term of the sentence that was not explained before, in brackets behind it. */
export function withExplanation(text: string, language: Language, known: Set<string>): string {
  const first = findTerms(text, language).find(
    ({ end, term }) =>
      !known.has(term.term) &&
      !isEverydayWord(term.term, language) &&
      !CHANGES_SENSE.test(term.plain) &&
      !/^\s*[(（]/.test(text.slice(end)),
  );
  if (!first) return text;
  known.add(first.term.term);
  const { plain } = first.term;
  const explanation = language === "zh" ? `（${plain}）` : ` (${plain})`;
  return text.slice(0, first.end) + explanation + text.slice(first.end);
}
