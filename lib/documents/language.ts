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

/** Fewer letters tell no language. */
const LEAST_LETTERS = 40;

/** Characters looked at in the beginning, the middle and the end. */
const SAMPLE = 20_000;

/** Throws `document_language_unsupported` for anything but English and Chinese, `document_without_text` for next to none. */
export function detectLanguage(whole: string): Language {
  const text = sample(whole);
  const han = count(text, HAN);
  const foreign = count(text, OTHER_LETTER) + count(text, KANA_HANGUL);
  const words = text.match(LATIN_WORD) ?? [];
  const letters = han + words.reduce((sum, word) => sum + word.length, 0) + foreign;
  if (foreign > 0.2 * letters) throw new AppError("document_language_unsupported");
  if (han > LEAST_HAN_SHARE * letters) return "zh";
  const english = words.filter((word) => ENGLISH_WORD.test(word)).length;
  if (english > 0 && english >= LEAST_ENGLISH_SHARE * words.length) return "en";
  throw new AppError(
    letters < LEAST_LETTERS ? "document_without_text" : "document_language_unsupported",
  );
}

/** The beginning may be a cover in another language and the end a bibliography, so the middle counts too. */
function sample(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join(
    "\n",
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
