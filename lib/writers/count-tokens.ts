const DENSE_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;
const DENSE_CHARACTERS_A_TOKEN = 1.5;
const OTHER_CHARACTERS_A_TOKEN = 4;

/**
 * An estimate for providers that do not count. Rules of thumb: a token is about four characters of English, and
 * about one and a half of Chinese with its punctuation. Good to about a quarter either way; enough to foresee a cost
 * or a limit, not to bill by.
 */
export function estimateTokens(text: string): number {
  const dense = text.match(DENSE_SCRIPT)?.length ?? 0;
  const other = [...text].length - dense;
  return Math.ceil(dense / DENSE_CHARACTERS_A_TOKEN + other / OTHER_CHARACTERS_A_TOKEN);
}
