import { expect, test } from "vitest";

import { sourceOf } from "@/lib/clinical/source-of";
import { titleAnchor } from "@/lib/pvgs/pvg-title";

const titled = (title: string | null, line: string) => {
  const source = sourceOf(["An editorial.", line], "zh");
  return { ...source, metadata: { ...source.metadata, title } };
};

test.each([
  ["成人2型糖尿病管理指南", "《成人 2 型糖尿病管理指南》", [1, 14]],
  ["Asthma (adults): what to do?", "Asthma  (adults):\nwhat to do?", [0, 29]],
])("a title is found however its spaces are printed: %s", (title, line, [start, end]) => {
  expect(titleAnchor(titled(title, line))).toEqual({ passageId: "p2", start, end });
});

test("a title that is printed nowhere, or is not known, has no place", () => {
  expect(titleAnchor(titled("Diabetes", "Asthma"))).toBeNull();
  expect(titleAnchor(titled(" ", "Asthma"))).toBeNull();
  expect(titleAnchor(titled(null, "Asthma"))).toBeNull();
});
