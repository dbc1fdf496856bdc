/** Text folded for matching, with the way back: every stretch of it maps to a stretch of the original. */
export type NormalisedText = {
  text: string;
  /** UTF-16 range of the original that the folded range `start`–`end` was made from. */
  toSource: (start: number, end: number) => { start: number; end: number };
};

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUPERSCRIPT_SIGNS: Record<string, string> = { "⁺": "+", "⁻": "-", "⁽": "(", "⁾": ")" };
const ROMAN_NUMERALS = /[Ⅰ-Ⅻⅰ-ⅻ]/u;

/**
 * Compatibility forms and look-alike glyphs folded to one form, character by character. Superscripts
 * become `^` and a digit first, because NFKC alone would turn 10⁹/L into 109/L.
 */
export function normalise(original: string): NormalisedText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of original) {
    const folded = foldCharacter(char);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at);
      ends.push(at + char.length);
    }
    text += folded;
    at += char.length;
  }
  return {
    text,
    toSource: (start, end) => ({ start: starts[start] ?? at, end: ends[end - 1] ?? at }),
  };
}

/** A document has few different characters; each is folded once. */
const FOLDED = new Map<string, string>();

function foldCharacter(char: string): string {
  const known = FOLDED.get(char);
  if (known !== undefined) return known;
  const folded = foldOnce(char);
  FOLDED.set(char, folded);
  return folded;
}

function foldOnce(char: string): string {
  const digit = SUPERSCRIPTS.indexOf(char);
  if (digit >= 0) return `^${digit}`;
  const sign = SUPERSCRIPT_SIGNS[char];
  if (sign) return `^${sign}`;
  if (/[〇◯⚪⊖⊝◌]/u.test(char)) return "○";
  if (/[⨁⊕]/u.test(char)) return "⊕";
  if (/[‐‑‒–—−﹣－]/u.test(char)) return "-";
  if (/[～∼〜]/u.test(char)) return "~";
  if (/[\u200b-\u200d\ufeff\u00ad]/u.test(char)) return "";
  if (/\s/u.test(char)) return " ";
  if (ROMAN_NUMERALS.test(char)) return char.normalize("NFKC").toUpperCase();
  return char.normalize("NFKC");
}
