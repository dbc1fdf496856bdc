import { AppError } from "@/lib/errors";
import type { Language } from "@/lib/documents/schema";

const HAN = /\p{Script=Han}/gu;
const KANA_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const OTHER_LETTER =
  /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu;
const ENGLISH_WORD =
  /^(?:the|of|and|to|in|for|is|are|with|be|or|as|on|by|that|this|not|should|from|at|an|was|were|have|has|may)$/i;
/** English prose has about 35 such words in 100; other Latin-script languages and bare tables under 5. */
const LEAST_ENGLISH_SHARE = 0.08;
/** A Chinese character carries about as much as three Latin letters, so this share is Chinese text with English terms. */
const LEAST_HAN_SHARE = 0.2;

/** Throws `document_language_unsupported` for anything but English and Chinese. */
export function detectLanguage(text: string): Language {
  const han = count(text, HAN);
  const foreign = count(text, OTHER_LETTER) + count(text, KANA_HANGUL);
  const words = text.match(LATIN_WORD) ?? [];
  const letters = han + words.reduce((sum, word) => sum + word.length, 0) + foreign;
  if (foreign > 0.2 * letters) throw new AppError("document_language_unsupported");
  if (han > LEAST_HAN_SHARE * letters) return "zh";
  const english = words.filter((word) => ENGLISH_WORD.test(word)).length;
  if (words.length === 0 || english < LEAST_ENGLISH_SHARE * words.length) {
    throw new AppError("document_language_unsupported");
  }
  return "en";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
