import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, isReworded, languageOf, sourceText } from "@/lib/quality/check";
import { withoutInsertions } from "@/lib/quality/without-insertions";
import { glossary } from "@/lib/writers/glossary/glossary";

const explanations = new Map<string, Set<string>>();

/**
 * The claim without any bracket that explains some term of the glossary, even another than it stands behind: what a
 * bracket says of the right medicine must not make up for the wrong one in front of it.
 */
export function withoutExplanations(
  input: CheckInput,
  claim: Claim,
  text = withoutInsertions(input, claim),
): string {
  const source = sourceText(input, claim);
  const known = explanationsIn(languageOf(input, claim), isReworded(input, claim));
  return text.replaceAll(/\s?[（(]([^（()）]+)[）)]/gu, (bracket, inner: string) =>
    known.has(inner.trim().toLowerCase()) && !source.includes(inner) ? "" : bracket,
  );
}

/** In free words a bracket that holds a learned name says that it is one: "too much iron (haemophilia)" is judged. */
function explanationsIn(language: Language, isFree: boolean): Set<string> {
  const key = `${language} ${isFree}`;
  let known = explanations.get(key);
  if (!known) {
    const words = glossary(language).flatMap(({ term, forms, plain }) =>
      isFree ? [plain] : [plain, term, ...forms],
    );
    explanations.set(key, (known = new Set(words.map((word) => word.toLowerCase()))));
  }
  return known;
}
