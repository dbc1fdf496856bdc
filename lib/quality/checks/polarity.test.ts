import { expect, test } from "vitest";

import { polarity } from "@/lib/quality/checks/polarity";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

const EN = "Anticoagulants reduced strokes from 50 to 18 per 1,000 people per year.";
const ZH = "每1000例患者中，服用抗凝药后卒中由50例减少至18例，大出血14例。";

test.each([
  ["en", EN, "Of every 1,000 people, 50 have a stroke without anticoagulants and 18 with them."],
  ["zh", ZH, "每1000例患者里，不吃抗凝药的有50例卒中，吃的有18例，大出血14例。"],
] as const)("%s: who did not get what is compared is no denial: %s", (language, source, text) => {
  expect(judgeSentence(polarity, { language, source, text })).toEqual([]);
});

test.each([
  ["en", EN, "Anticoagulants did not reduce strokes from 50 to 18 in every 1,000 people per year."],
  ["zh", ZH, "每1000例患者中，服用抗凝药后卒中没有由50例减少至18例，大出血14例。"],
] as const)(
  "%s: a denied effect blocks although it has its numbers: %s",
  (language, source, text) => {
    const [first] = judgeSentence(polarity, { language, source, text });

    expect(first).toMatchObject({ severity: "hard", code: "negation_added" });
  },
);
