import { expect, test } from "vitest";

import { readOptions } from "@/lib/tasks/read-options";

test("options come as fields of the form or as one JSON field", () => {
  const fields = readOptions({ mode: "fast", enable_visualization: "false", total_timeout: "60" });
  const json = readOptions({
    options: '{"mode":"fast","enable_visualization":false,"total_timeout":60}',
  });

  expect(fields).toMatchObject({ mode: "fast", enableVisualization: false, totalTimeout: 60 });
  expect(json).toEqual(fields);
});

test("what is not set has its default", () => {
  expect(readOptions({})).toMatchObject({ mode: "slow", enableQualityControl: true });
});

const wrong: Record<string, string>[] = [
  { enable_visualisation: "false" },
  { mode: "quick" },
  { total_timeout: "1" },
  { options: "mode=fast" },
  { options: "[]" },
];

test.each(wrong)("an option that is misspelt or out of range is refused: %o", (fields) => {
  expect(() => readOptions(fields)).toThrow("invalid_input");
});
