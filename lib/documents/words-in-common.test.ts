import { existsSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { readDocument } from "@/lib/documents/read-document";
import { readText, wordsInCommon } from "@/lib/documents/words-in-common";

const CORPUS = path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus");
/** Guidelines of which the corpus has the PDF and the DOCX. */
const PAIRS = ["en/vha-ra-2017", "en/vha-vte-2018"].filter((name) =>
  existsSync(path.join(CORPUS, name, "guideline.docx")),
);
const NAMES = PAIRS.length > 0 ? PAIRS : ["a guideline in two formats (needs CORPUS_DIR)"];

test("each word counts as often as both have it, of the longer side", () => {
  const { share, onlyFirst, onlySecond } = wordsInCommon("Give 8.5 mg, give 10⁹", "give 8.5 g 109");
  expect(share).toBeCloseTo(3 / 5);
  expect([...onlyFirst]).toEqual([
    ["give", 1],
    ["mg", 1],
  ]);
  expect([...onlySecond]).toEqual([["g", 1]]);
});

test("every Chinese character counts as a word", () => {
  expect(wordsInCommon("每日2次", "每日 2 次").share).toBe(1);
  expect(wordsInCommon("每日2次", "每日3次").share).toBeCloseTo(3 / 4);
});

test.skipIf(PAIRS.length === 0).each(NAMES)(
  "%s has at least 97 %% of its words in common as PDF and DOCX",
  async (name) => {
    const read = (fileName: string) =>
      readDocument({ path: path.join(CORPUS, name, fileName), fileName });
    const [pdf, docx] = [await read("guideline.pdf"), await read("guideline.docx")];
    expect(wordsInCommon(readText(pdf), readText(docx)).share).toBeGreaterThanOrEqual(0.97);
  },
);
