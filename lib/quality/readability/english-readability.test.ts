import { expect, test } from "vitest";

import {
  englishFigures,
  englishSentenceScore,
} from "@/lib/quality/readability/english-readability";

const EASY = "The cat sat on the mat.";
const HARD = "Hypertension is a chronic condition.";

test("gives the published Flesch-Kincaid grade of texts counted by hand", () => {
  // 6 words and 6 syllables; then 11 words and 17 syllables in two sentences.
  expect(englishFigures([EASY]).fleschKincaidGrade).toBeCloseTo(-1.45, 5);
  expect(englishFigures([EASY, HARD]).fleschKincaidGrade).toBeCloseTo(4.79136, 4);
});

test("gives the published SMOG grade of a text counted by hand", () => {
  // Two words of three syllables or more in one sentence.
  expect(englishFigures([HARD]).smog).toBeCloseTo(11.20814, 4);
});

test("counts words per sentence, and a hyphenated word or a decimal as one", () => {
  expect(englishFigures(["Take 2.5 mg twice-daily, e.g. now."]).words).toBe(6);
  expect(englishFigures([EASY, HARD]).wordsPerSentence).toBe(5.5);
});

test("difficult words are those off the list, whatever their ending; names and numbers are not", () => {
  // Hypertension, chronic, condition: 3 of 5.
  expect(englishFigures([HARD]).difficultWordShare).toBe(0.6);
  expect(englishFigures(["They stopped 2 well-known boys in Alabama."]).difficultWordShare).toBe(0);
  expect(englishFigures(["Use statzib now and then."]).difficultWordShare).toBe(0.2);
});

test("a sentence of long and unknown words needs rewriting before a simple one", () => {
  const scores = [
    EASY,
    HARD,
    "Concomitant spironolactone necessitates potassium surveillance.",
  ].map(englishSentenceScore);

  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
});

test("an empty text has no figures", () => {
  expect(englishFigures([])).toEqual({
    words: 0,
    fleschKincaidGrade: null,
    smog: null,
    wordsPerSentence: null,
    difficultWordShare: null,
  });
});
