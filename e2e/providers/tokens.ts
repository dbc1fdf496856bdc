const HAN = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/gu;
const LATIN_PER_TOKEN = 4;
const HAN_PER_TOKEN = 1.5;

/** 1.5 characters of Han, with its punctuation, or 4 of anything else are one token; the last one may be part of one. */
export function countTokens(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  return Math.ceil(han / HAN_PER_TOKEN + (text.length - han) / LATIN_PER_TOKEN);
}

/** The longest beginning of the text that takes no more than so many tokens. */
export function firstTokens(text: string, tokens: number): string {
  if (countTokens(text) <= tokens) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (countTokens(text.slice(0, middle)) <= tokens) fits = middle;
    else tooLong = middle;
  }
  return text.slice(0, fits);
}

/** The text in stretches of so many tokens, cut wherever they end, also within a word or an escape of JSON. */
export function inPieces(text: string, tokens: number): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== "";) {
    const piece = firstTokens(rest.slice(0, tokens * LATIN_PER_TOKEN), tokens);
    // A character outside the basic plane is two units, which travel together.
    const end = /[\ud800-\udbff]$/.test(piece) ? piece.length + 1 : piece.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}
