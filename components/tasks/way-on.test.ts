import { expect, test } from "vitest";

import { wayOn } from "@/components/tasks/way-on";
import { initialProgress } from "@/lib/tasks/progress";

const failedWith = (code: string) =>
  wayOn({ ...initialProgress, state: "failed", failure: { node: "write", code, params: {} } });

test.each([
  ["cost_cap_reached", "raise-cap"],
  ["estimate_over_cap", "raise-cap"],
  ["writer_unavailable", "try-again"],
  ["writer_rejected", "try-again"],
  ["writer_answer_invalid", "try-again"],
  ["internal", "try-again"],
  ["a_code_of_tomorrow", "try-again"],
  ["file_damaged", "another-file"],
  ["document_without_recommendations", "another-file"],
])("after %s the page offers %s", (code, way) => {
  expect(failedWith(code)).toBe(way);
});

test("a task that was stopped can be started again, one that runs or went well cannot", () => {
  const states = ["cancelled", "timed_out", "running", "succeeded"] as const;

  expect(states.map((state) => wayOn({ ...initialProgress, state }))).toEqual([
    "try-again",
    "try-again",
    null,
    null,
  ]);
});
