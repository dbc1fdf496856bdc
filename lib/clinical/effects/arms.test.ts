import { expect, test } from "vitest";

import { readArms } from "@/lib/clinical/effects/arms";

test("the arm that did without is told from the words of the sentence, whichever comes first", () => {
  expect(
    readArms(
      "About 100 of 1,000 people have diarrhoea with antibiotics and about 50 of 1,000 without: 50 more per 1,000.",
      "en",
    ),
  ).toEqual({
    outcome: "have diarrhoea",
    without: "50",
    with: "100",
    difference: "50 more per 1,000",
    denominator: "1,000",
  });
  expect(
    readArms(
      "Dry mouth occurs in about 10 of 1,000 people without tiotropium and in about 25 of 1,000 with tiotropium.",
      "en",
    ),
  ).toMatchObject({
    outcome: "Dry mouth",
    without: "10",
    with: "25",
  });
});

test("Chinese arms are read from the clause in front of the number", () => {
  expect(
    readArms(
      "2年内每1000名患者中，不使用者约有160人因心力衰竭住院，使用者约有115人，减少45人。",
      "zh",
    ),
  ).toEqual({
    outcome: "因心力衰竭住院",
    without: "160",
    with: "115",
    difference: "减少45人",
    denominator: "1000",
  });
});

test.each([
  "About 160 of 1,000 people with ICS plus SABA and about 115 of 1,000 with MART.",
  "About 20 of 1,000 people have thrush.",
])("no arm is guessed in %s", (sentence) => {
  expect(readArms(sentence, "en")).toBeNull();
});
