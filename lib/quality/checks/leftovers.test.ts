import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Case = [language: Language, source: string, text: string];

const codes = ([language, source, text]: Case) =>
  judgeSentence(leftovers, { language, source, text }).map(({ code }) => code);

test.each<Case>([
  ["en", "Offer a splint (1A).", "You should be offered a splint (1A)."],
  ["en", "Offer a splint.", "Guidelines say you should be offered a splint (2C)."],
  ["zh", "推荐夜间佩戴夹板（1B）。", "推荐晚上戴夹板（1B）。"],
  ["zh", "推荐夜间佩戴夹板。", "指南推荐晚上戴夹板（2C）。"],
])("%s: the code of a grade is left over: %s / %s", (...sentence) => {
  expect(codes(sentence)).toEqual(["specialist_code"]);
});

test.each<Case>([
  [
    "en",
    "The 2021 Japanese guideline suggests a splint (2C).",
    "The Japanese guideline of 2021 suggests a splint (2C).",
  ],
  ["zh", "日本2021指南：复发时先明确原因（2C)。", "日本2021年的指南说，复发时先弄清原因（2C)。"],
])("%s: how another guideline grades is part of what the sentence says: %s", (...sentence) => {
  expect(codes(sentence)).toEqual([]);
});
