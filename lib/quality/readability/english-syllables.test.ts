import { expect, test } from "vitest";

import { countSyllables } from "@/lib/quality/readability/english-syllables";

test.each([
  ["diabetes", 4],
  ["myocardial", 5],
  ["anaesthesia", 4],
  ["diarrhoea", 4],
  ["dyspnea", 3],
  ["apnoea", 3],
  ["nausea", 3],
  ["pneumonia", 3],
  ["gastroenterology", 7],
  ["metformin", 3],
  ["hydrochlorothiazide", 7],
  ["Parkinson’s", 3],
])("counts the syllables of medical words: %s", (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test.each([
  ["oedema", 3],
  ["haemorrhage", 3],
  ["behaviour", 3],
  ["randomised", 3],
])("counts British spellings like American ones: %s", (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test.each([
  ["COPD", 4],
  ["HbA1c", 5],
  ["CT", 2],
  ["e.g.", 2],
  ["AIDS", 1],
  ["COVID-19", 4],
])("spells abbreviations unless they are spoken as words: %s", (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test.each([
  ["7", 2],
  ["19", 2],
  ["140", 5],
  ["1,000", 3],
  ["2.5", 3],
  ["0.05", 6],
])("reads numerals out: %s", (numeral, syllables) => {
  expect(countSyllables(numeral)).toBe(syllables);
});

test("adds up the parts of a hyphenated word", () => {
  expect(countSyllables("blood-thinning")).toBe(3);
});
