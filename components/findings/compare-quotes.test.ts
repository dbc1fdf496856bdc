import { expect, test } from "vitest";

import { compareQuotes, markWords } from "@/components/findings/compare-quotes";

/** What each text has alone, in brackets. */
function marked(stated: string, printed: string) {
  const compared = compareQuotes(stated, printed);
  return (
    compared &&
    [compared.stated, compared.printed].map((stretches) =>
      stretches.map(({ text, isOnlyHere }) => (isOnlyHere ? `[${text}]` : text)).join(""),
    )
  );
}

test.each([
  [
    "Take amlodipine 10 mg once daily.",
    "Take amlodipine 5 mg once daily.",
    "Take amlodipine [10] mg once daily.",
    "Take amlodipine [5] mg once daily.",
  ],
  [
    "Adults should take aspirin.",
    "Adults should not take aspirin.",
    "Adults should take aspirin.",
    "Adults should [not] take aspirin.",
  ],
  [
    "每日服用两次，每次5mg。",
    "每日服用一次，每次5mg。",
    "每日服用[两]次，每次5mg。",
    "每日服用[一]次，每次5mg。",
  ],
  [
    "Offer it to women over 50, unless pregnant.",
    "Offer it to women over 50.",
    "Offer it to women over 50, [unless pregnant].",
    "Offer it to women over 50.",
  ],
  [
    "below 7.5% after 3 months",
    "below 7,5 % after 3–6 months",
    "below [7.5]% after 3 months",
    "below [7,5] % after 3–[6] months",
  ],
  ["不推荐使用抗生素", "推荐使用抗生素", "[不]推荐使用抗生素", "推荐使用抗生素"],
])("marks only the words that differ: %s", (stated, printed, ...expected) => {
  expect(marked(stated, printed)).toEqual(expected);
});

test("every text is shown whole, whatever is marked", () => {
  const stated = "  “Never” take 2–3 tablets;\nask (your doctor) first!";
  const printed = "Take 2 tablets. Ask your doctor, first.";
  const compared = compareQuotes(stated, printed);

  expect(compared?.stated.map(({ text }) => text).join("")).toBe(stated);
  expect(compared?.printed.map(({ text }) => text).join("")).toBe(printed);
});

test("punctuation, capitals and full-width forms are no difference", () => {
  expect(marked("take it, Daily", "Take it daily.")).toEqual(["take it, Daily", "Take it daily."]);
  expect(marked("每次５ｍｇ；", "每次5mg。")).toEqual(["每次５ｍｇ；", "每次5mg。"]);
});

test("texts of two languages, or with little in common, are not compared word by word", () => {
  expect(
    compareQuotes("高血压患者应每日服药", "People with hypertension take it daily"),
  ).toBeNull();
  expect(compareQuotes("Ask about your kidneys.", "eGFR is to be monitored.")).toBeNull();
});

test("texts too long to compare are told apart from different ones by being shown unmarked", () => {
  const long = (word: string) => Array.from({ length: 2_000 }, (_, at) => word + at).join(" ");
  expect(compareQuotes(long("a"), long("b"))).toBeNull();
});

test("words a finding names are marked where the texts cannot be compared", () => {
  expect(markWords("take 10 mg, then 10 mg", ["10"])).toEqual([
    { text: "take ", isOnlyHere: false },
    { text: "10", isOnlyHere: true },
    { text: " mg, then ", isOnlyHere: false },
    { text: "10", isOnlyHere: true },
    { text: " mg", isOnlyHere: false },
  ]);
  expect(markWords("take it", ["10", ""])).toEqual([{ text: "take it", isOnlyHere: false }]);
});
