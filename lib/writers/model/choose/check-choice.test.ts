import { expect, test } from "vitest";

import { problemWithChoice } from "@/lib/writers/model/choose/check-choice";
import type { ChosenSentences, SentencesToChoose } from "@/lib/writers/prompts/choose-sentences";

const ASKED: SentencesToChoose = {
  language: "en",
  specialty: "treatment",
  lines: ["L1", "L2", "L3", "L4"].map((id) => ({ id, text: `Line ${id}.`, topic: null })),
  recommendations: [
    { id: "r1", statement: "We recommend rest.", lines: ["L1", "L2", "L3"] },
    { id: "r2", statement: "We suggest tea.", lines: ["L4"] },
  ],
};
type Fields = ChosenSentences["recommendations"][number]["fields"];

function judge(
  fields: Fields,
  others: ChosenSentences["recommendations"] = [{ id: "r2", fields: [] }],
) {
  return problemWithChoice(ASKED, { recommendations: [{ id: "r1", fields }, ...others] });
}

test("lines of its own, or none, are a choice", () => {
  expect(judge([{ field: "why", lines: ["L1", "L3"] }])).toBeNull();
  expect(judge([])).toBeNull();
});

test.each<[string, Fields, ChosenSentences["recommendations"]?]>([
  ["a line of another recommendation", [{ field: "why", lines: ["L4"] }]],
  ["a line that is not there", [{ field: "why", lines: ["L9"] }]],
  ["too many lines", [{ field: "why", lines: ["L1", "L2", "L3"] }]],
  [
    "a line in two fields",
    [
      { field: "why", lines: ["L1"] },
      { field: "harms", lines: ["L1"] },
    ],
  ],
  [
    "a field twice",
    [
      { field: "why", lines: ["L1"] },
      { field: "why", lines: ["L2"] },
    ],
  ],
  ["a recommendation left out", [], []],
  [
    "a recommendation twice",
    [],
    [
      { id: "r2", fields: [] },
      { id: "r2", fields: [] },
    ],
  ],
  [
    "one that was not asked for",
    [],
    [
      { id: "r2", fields: [] },
      { id: "r3", fields: [] },
    ],
  ],
])("%s is to be mended", (_, fields, others) => {
  expect(judge(fields, others)).not.toBeNull();
});
