/** Characters every Chinese text is mostly made of: the first level of GB 2312, in the order of its code. */
const COMMON_HAN = commonHan();
const NUMBER = /^[\d.,:;%/()[\]+–—−<>≤≥=~-]+$/;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Letters alone, with hyphens and apostrophes between them. */
const LETTERS = /^\p{L}+(?:[-'’/]\p{L}+)*$/u;
const CAPITALS = /^\p{Lu}+s?$/u;
const MIXED_CASE = /\p{Ll}\p{Lu}\p{Ll}/u;
const NO_VOWEL = /^[b-df-hj-np-tv-xz]{3,}$/i;
const CONSONANTS = /[b-df-hj-np-tv-xz]{6,}/i;

/**
 * Share of the words that look like words, 0 to 1: no mixture of letters, digits and marks, no run of consonants, no
 * single letters, no rare Chinese characters. Numbers say nothing. Null for too little text to tell.
 */
export function plausibility(text: string): number | null {
  let [words, odd] = [0, 0];
  for (const token of text.split(/\s+/)) {
    const han = token.match(/\p{Script=Han}/gu) ?? [];
    if (han.length > 0) {
      words += han.length;
      odd += han.filter((character) => !COMMON_HAN.has(character)).length;
    } else if (token !== "" && !NUMBER.test(token)) {
      words++;
      if (isOdd(token)) odd++;
    }
  }
  return words < 20 ? null : 1 - odd / words;
}

function isOdd(token: string): boolean {
  const word = token.replace(EDGES, "");
  if (word === "") return true;
  if (NUMBER.test(word) || CAPITALS.test(word)) return false;
  if (word.length === 1) return !/^[aio]$/i.test(word);
  if (!LETTERS.test(word)) return !isCompound(word);
  return MIXED_CASE.test(word) || NO_VOWEL.test(word) || CONSONANTS.test(word);
}

/** "HbA1c", "10mg", "e.g", "COVID-19", "www.who.int". */
function isCompound(word: string): boolean {
  return /^(?:[\d.,]+\p{L}{1,4}|\p{L}+-?\d{1,4}\p{L}?|(?:[\p{L}\d-]+[./@])+[\p{L}\d-]+)$/u.test(
    word,
  );
}

function commonHan(): Set<string> {
  const codes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) codes.push(row, cell);
  }
  return new Set(new TextDecoder("gb18030").decode(Uint8Array.from(codes)));
}
