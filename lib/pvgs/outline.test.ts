import { expect, test } from "vitest";

import { outlineHeading } from "@/lib/pvgs/outline";

test.each([
  ["asthma", "What is asthma?"],
  ["diabetes", "What is diabetes?"],
  ["eating disorders", "What are eating disorders?"],
  ["depression and suicide risk", "What are depression and suicide risk?"],
])("the chapter about %s is headed %s", (condition, heading) => {
  expect(outlineHeading("condition", "en", condition)).toBe(heading);
});

test('a heading that says "I" asks for the right person', () => {
  expect(outlineHeading("options", "en", null)).toMatch(/\bmy\b/);
  expect(outlineHeading("options", "en", null, "carer")).not.toMatch(/\bmy\b/);
  expect(outlineHeading("condition", "en", "asthma", "carer")).toBe("What is asthma?");
});

test("a guideline without a named condition is not said to be about one", () => {
  expect(outlineHeading("condition", "en", null)).toBe("What is this guideline about?");
  expect(outlineHeading("condition", "zh", null)).toBe("这份指南讲的是什么？");
});
