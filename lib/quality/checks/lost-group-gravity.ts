import type { Anchor } from "@/lib/documents/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, fits, isReworded, sourceText } from "@/lib/quality/check";
import type { SidedCue } from "@/lib/quality/language/sides";
import type { Finding } from "@/lib/quality/schema";

/** Severity, place and course are said in many ways; who is meant is not. */
export const NAMES_PEOPLE = new Set(["age", "sex", "pregnancy", "breastfeeding"]);

const NAMES_ILLNESS = new Set(["kidney", "liver", "diabetes"]);

/** Sure where the recommendation's own population, condition or setting says it, or a warning does. */
export function gravity(
  input: CheckInput,
  claim: Claim,
  { pair, word }: SidedCue,
): Finding["severity"] {
  if (isReworded(input, claim)) {
    if (isCutOut(word, { said: claim.text, printed: sourceText(input, claim) })) return "hard";
    // In other words only who is meant, and what ails them, is always named.
    if (!NAMES_PEOPLE.has(pair) && !NAMES_ILLNESS.has(pair)) return "soft";
  }
  if (claim.kind === "safety" || claim.safetyId !== undefined) return "hard";
  const recommendation = input.recommendations.get(claim.recommendationId ?? "");
  if (!recommendation) return "soft";
  const { population, condition, setting } = recommendation;
  const quotes = [population, condition, setting]
    .filter((anchor): anchor is Anchor => anchor !== null && fits(input, anchor))
    .map((anchor) => quoteOf(input.passages, anchor));
  return quotes.some((quote) => quote.includes(word)) ? "hard" : "soft";
}

/** "People with mild asthma" said as "people with asthma": the same words around the gap. */
function isCutOut(word: string, { said, printed }: { said: string; printed: string }): boolean {
  const at = printed.indexOf(word);
  const before = AROUND_BEFORE.exec(printed.slice(0, at))?.[0];
  const after = AROUND_AFTER.exec(printed.slice(at + word.length))?.[0];
  return (
    before !== undefined &&
    after !== undefined &&
    said.toLowerCase().includes(`${before.trimEnd()}${after}`.toLowerCase())
  );
}

const AROUND_BEFORE = /(?:[A-Za-z-]+ [A-Za-z-]+ |\p{Script=Han}{3})$/u;
const AROUND_AFTER = /^(?: [A-Za-z-]+|\p{Script=Han}{2})/u;
