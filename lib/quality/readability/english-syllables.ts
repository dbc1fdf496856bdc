import { dictionary } from "cmu-pronouncing-dictionary";
import { syllable } from "syllable";

import { spokenNumberSyllables } from "@/lib/quality/readability/spoken-numbers";

/** Words the dictionary lacks and the heuristic miscounts, and units as they are read out. */
const OVERRIDES: Record<string, number> = {
  abscesses: 3,
  analgesia: 5,
  bronchiectasis: 5,
  covid: 2,
  dyspepsia: 4,
  eclampsia: 4,
  electroencephalogram: 8,
  electroencephalography: 9,
  gastroenteritis: 6,
  gastroenterologist: 7,
  gastroenterology: 7,
  kg: 3,
  mcg: 3,
  mg: 3,
  mineralocorticoid: 7,
  ml: 4,
  mmhg: 8,
  mmol: 3,
  neoplasia: 4,
  pneumonias: 3,
  preeclampsia: 5,
  sulfonylurea: 6,
  sulfonylureas: 6,
  sulphonylurea: 6,
  sulphonylureas: 6,
  who: 1,
};

/** Syllables as spoken: numerals are read out, abbreviations letter by letter, hyphenated parts added up. */
export function countSyllables(word: string): number {
  return word
    .split(/[-‐‑]/)
    .filter((part) => part !== "")
    .reduce((sum, part) => sum + partSyllables(part), 0);
}

/** Whether the pronouncing dictionary (135,000 words) knows the word or its American spelling. */
export function isInDictionary(word: string): boolean {
  return dictionarySyllables(word) !== null;
}

function partSyllables(part: string): number {
  if (/^[\d.,]+$/.test(part)) return spokenNumberSyllables(part);
  const word = part.toLowerCase().replace(/’/g, "'");
  const override = OVERRIDES[word];
  if (override !== undefined) return override;
  if (isSpelledOut(part)) return spelledSyllables(part);
  return dictionarySyllables(word) ?? Math.max(1, syllable(word));
}

/** "COPD", "HbA1c" and "e.g." are spelled; "AIDS" is a word because it has a vowel and an entry. */
function isSpelledOut(part: string): boolean {
  if (/\d/.test(part) || /^\p{L}(?:\.\p{L})+\.?$/u.test(part)) return true;
  const capitals = part.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 || part.length > 6) return false;
  return !/[AEIOUY]/.test(part) || dictionarySyllables(part) === null;
}

function spelledSyllables(part: string): number {
  const pieces = part.match(/\d+(?:[.,]\d+)*|\p{L}/gu) ?? [];
  return pieces
    .filter((piece, index) => !(piece === "s" && index === pieces.length - 1))
    .reduce((sum, piece) => sum + pieceSyllables(piece), 0);
}

function pieceSyllables(piece: string): number {
  if (/\d/.test(piece)) return spokenNumberSyllables(piece);
  return /w/i.test(piece) ? 3 : 1;
}

/** Stress marks are the only digits in an entry, one per vowel. */
function dictionarySyllables(word: string): number | null {
  for (const spelling of spellings(word.toLowerCase().replace(/’/g, "'"))) {
    const pronunciation = Object.hasOwn(dictionary, spelling) ? dictionary[spelling] : undefined;
    if (pronunciation) return pronunciation.match(/\d/g)?.length ?? 1;
  }
  return null;
}

/** The dictionary is American: "haemorrhage" is looked up as "hemorrhage" too. */
function spellings(word: string): string[] {
  const american = word
    .replace(/ae|oe/g, "e")
    .replace(/our/g, "or")
    .replace(/is(e[ds]?|ing|ation|ations)$/, "iz$1");
  return [word, word.replace(/'s$/, ""), american];
}
