import { expect, test } from "vitest";

import { MEASURE_PATTERN } from "@/lib/pvgs/exports/measure-pattern";

test.each([
  ["take 5 mg a day", ["5 mg"]],
  ["blood pressure ≥140/90 mmHg in 2022. Published", ["≥140/90 mmHg"]],
  ["budesonide 200/6 micrograms, 10% less", ["200/6 micrograms", "10%"]],
  ["血糖高于16.7 mmol/L的65岁患者", ["16.7 mmol/L", "65岁"]],
  ["up to 1,000 people", ["1,000 people"]],
])("a number and its unit are one piece: %s", (text, pieces) => {
  expect(text.match(new RegExp(MEASURE_PATTERN, "gu"))).toEqual(pieces);
});
