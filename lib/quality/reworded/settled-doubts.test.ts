import { expect, test } from "vitest";

import { settledDoubts } from "@/lib/quality/reworded/settled-doubts";

const words = (said: string, printed: string, language: "en" | "zh") =>
  settledDoubts({ text: said, language }, { text: printed, language }).map(({ word }) => word);

test.each([
  [
    "We found inadequate evidence on the harms of screening (tests for illness without symptoms).",
    "We found inadequate evidence on the harms of screening.",
    "en",
  ],
  ["Nobody knows whether it harms.", "There is insufficient evidence on harms.", "en"],
  ["目前没有足够的证据表明它有效。", "尚无足够证据证明其疗效。", "zh"],
] as const)("a doubt that is kept in any words stays silent: %s", (said, printed, language) => {
  expect(words(said, printed, language)).toEqual([]);
});

test.each([
  ["Screening does no harm.", "We found inadequate evidence on the harms of screening.", "en"],
  ["它没有效果。", "尚无足够证据证明其疗效。", "zh"],
] as const)("what nobody knows may not be told as known: %s", (said, printed, language) => {
  expect(words(said, printed, language)).toHaveLength(1);
});
