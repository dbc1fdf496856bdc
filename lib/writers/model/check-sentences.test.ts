import { expect, test } from "vitest";

import { problemWith } from "@/lib/writers/model/check-sentences";
import type { SectionToWrite, WrittenSection } from "@/lib/writers/prompts/write-section";

const WORK: SectionToWrite = {
  section: "What does the guideline recommend?",
  terms: [],
  language: "en",
  lines: [
    { id: "L1", text: "We recommend inhaled corticosteroids for adults with asthma." },
    { id: "L2", text: "Do not use them during an infection." },
  ],
  sentences: [
    { id: "c1", place: "Recommendation 1: what", actor: "clinician", lines: ["L1"] },
    { id: "c2", place: "Recommendation 1: unless", actor: "clinician", lines: ["L2"] },
  ],
};

const SOUND: WrittenSection["sentences"] = [
  { id: "c1", text: "Your care team should offer an inhaler.", lines: ["L1"] },
  { id: "c2", text: "Do not use it during an infection.", lines: ["L2"] },
];

function problem(change: (sentences: WrittenSection["sentences"]) => unknown, work = WORK) {
  const sentences = structuredClone(SOUND);
  change(sentences);
  return problemWith(work, { sentences });
}

test("an answer for every sentence, each from its own lines, can be used", () => {
  expect(problem(() => undefined)).toBeNull();
});

test.each([
  ["a sentence is missing", (all: typeof SOUND) => all.pop(), "missing: c2"],
  ["a sentence nobody asked for", (all: typeof SOUND) => all.push({ ...all[0]!, id: "c9" }), "c9"],
  ["a sentence twice", (all: typeof SOUND) => all.push(all[0]!), "twice"],
  ["nothing in it", (all: typeof SOUND) => (all[0]!.text = " "), "empty"],
  ["another sentence's line", (all: typeof SOUND) => (all[0]!.lines = ["L2"]), "L2"],
  ["a line that is not there", (all: typeof SOUND) => (all[0]!.lines = ["L7"]), "L7"],
  ["no line", (all: typeof SOUND) => (all[0]!.lines = []), "names no line"],
  ["a whole essay", (all: typeof SOUND) => (all[0]!.text = "word ".repeat(300)), "longer"],
])("%s is said to the model", (_, change, words) => {
  expect(problem(change)).toContain(words);
});

test.each([
  ["zh", "en", "Your care team should offer 吸入激素。", "吸入激素"],
  ["en", "zh", "医生应提供 an inhaler for adults.", "for"],
] as const)("words left in %s are said to the model", (from, language, text, words) => {
  const work: SectionToWrite = { ...WORK, language, from };
  const said = problem((all) => {
    for (const sentence of all) sentence.text = text;
  }, work);
  expect(said).toContain(words);
});

test("a printed name in brackets may stay", () => {
  const work: SectionToWrite = { ...WORK, from: "zh" };
  const say = (all: typeof SOUND) => (all[0]!.text = "Take metformin (二甲双胍) with food.");
  expect(problem(say, work)).toBeNull();
});

test("English words in a Chinese booklet are said to the model", () => {
  expect(problem(() => undefined, { ...WORK, language: "zh" })).toContain("not Chinese");
});
