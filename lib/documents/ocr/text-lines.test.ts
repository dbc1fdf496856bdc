import { expect, test } from "vitest";

import { mendMarks } from "@/lib/documents/ocr/line-text";
import { plausibility } from "@/lib/documents/ocr/plausibility";
import type { OcrLine, OcrPage } from "@/lib/documents/ocr/schema";
import { ocrTextLines } from "@/lib/documents/ocr/text-lines";
import { joinLines } from "@/lib/documents/pdf/join-text";
import { Vocabulary } from "@/lib/documents/pdf/vocabulary";

type Given = { at?: number; left?: number; size?: number; stroke?: number; confidence?: number };

/** A line of words six points a letter. */
function line(text: string, given: Given = {}): OcrLine {
  const { at = 100, left = 72, size = 10, stroke = 0.12, confidence = 95 } = given;
  let x = left;
  const words = text.split(" ").map((word) => {
    const box: [number, number, number, number] = [x, at - 7, x + 6 * word.length, at];
    x += 6 * (word.length + 1);
    return { text: word, box, confidence };
  });
  return { words, size, baseline: at, stroke };
}

function read(lines: OcrLine[], language: "en" | "zh" = "en") {
  const page: OcrPage = {
    ...{ page: 1, width: 600, height: 800, turn: 0, slope: 0, language, confidence: 95 },
    lines,
  };
  return ocrTextLines([page]).get(1) ?? [];
}

test("a section number read as a column of its own stands before its heading again", () => {
  const lines = read([line("1.", { at: 100 }), line("INTRODUCTION", { at: 100.5, left: 110 })]);
  expect(lines.map(({ text }) => text)).toEqual(["1. INTRODUCTION"]);
});

test("a line of a paragraph that was measured too large is no heading", () => {
  const body = ["Fever is a sign of many", "diseases in children and", "it is treated with care"];
  const lines = body.map((text, index) =>
    line(text, { at: 100 + 13 * index, size: index === 1 ? 11.6 : 10 }),
  );
  expect(new Set(read(lines).map(({ size }) => size))).toEqual(new Set([10]));
});

test("bullets read as other marks are bullets, and letters are not", () => {
  const lines = ["+ one dose in the morning", "* one dose at night", "A dose at noon"];
  const read3 = read(lines.map((text, index) => line(text, { at: 100 + 13 * index })));
  expect(read3.map(({ text }) => text[0])).toEqual(["•", "•", "A"]);
});

test("specks taken for letters are kept apart as illegible", () => {
  const [speck, text] = read([line("RA oe 2", { confidence: 20 }), line("Fever", { at: 130 })]);
  expect([speck?.hidden, text?.hidden]).toEqual(["illegible", null]);
});

test("thicker strokes are bold type", () => {
  const body = line("Fever is a sign of many diseases in children", { at: 130 });
  const [heading] = read([line("Fever", { stroke: 0.17 }), body]);
  expect(heading?.bold).toBe(1);
});

test("Chinese marks are set right and numbers never touched", () => {
  expect(mendMarks("包括: 血糖〈HbA1c ) 低于 7.0%, 老人", "zh")).toBe(
    "包括：血糖（HbA1c）低于 7.0%, 老人",
  );
  expect(mendMarks("a dose: 2,000 mg", "en")).toBe("a dose: 2,000 mg");
});

test("a word divided at a line's end is joined again", () => {
  const lines = read([line("every child with pneu-"), line("monia and", { at: 113 })]);
  const context = { vocabulary: new Vocabulary(lines), chinese: false };
  expect(joinLines(lines, context).text).toBe("every child with pneumonia and");
});

test("garbled text looks less plausible than text with doses and abbreviations", () => {
  const good =
    "Adults with type 2 diabetes and an HbA1c of 7.5% or more should take metformin 500 mg twice a day, e.g. with meals; see COVID-19.";
  const garbled =
    "Arlults wltb tvpe 2 dla8etes anrl an HbAIc oI 7.5/o 0r rnore sbou1d tal<e rnet4orrnin 5OO rng tw1ce a rlav, c.g. w|tb mea]s q x";
  expect(plausibility(good)).toBeGreaterThan(0.9);
  expect(plausibility(garbled)).toBeLessThan(0.75);
});
