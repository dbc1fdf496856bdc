/** A word, number or sign that carries meaning, folded for comparison, and where it stands. */
export type Word = { word: string; start: number; end: number };

// A power and an area are one word: "10⁹", "m²". Any other superscript is a word of its own.
const WORD =
  /10[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+|(?<!\p{L})[ckm]?m[²³]|[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+|\p{Script=Han}|[\p{Nd}]+(?:[.,·]\p{Nd}+)*|(?:(?![\p{Script=Han}⁰¹²³⁴⁵⁶⁷⁸⁹])[\p{L}\p{M}\p{Nl}\p{No}])+(?:['’](?!\p{Script=Han})\p{L}+)*|[<>≤≥≦≧⩽⩾＜＞=±×÷%％‰+°℃$€£¥→↑↓↔]|[-–—−](?=\p{Nd})|\/(?=\S)/gu;

/** Every word of a text, left to right; Chinese characters one by one. Punctuation says nothing and is left out. */
export function findWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: printed, index }) => ({
    word: fold(printed),
    start: index,
    end: index + printed.length,
  }));
}

function fold(printed: string): string {
  // NFKC would turn 10⁹ into 109.
  const plain = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]/u.test(printed) ? printed : printed.normalize("NFKC");
  return plain.toLowerCase().replaceAll("’", "'").replaceAll(/[–—−]/gu, "-");
}
