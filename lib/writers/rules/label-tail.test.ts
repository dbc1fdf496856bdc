import { expect, test } from "vitest";

import type { Passage } from "@/lib/documents/schema";
import { withoutLabelTail } from "@/lib/writers/rules/label-tail";

test.each([
  [
    "Opioids should not be stopped abruptly (recommendation category: B; evidence type: 4).",
    "Opioids should not be stopped abruptly",
  ],
  ["二者不得合用，须注意监测。（推荐强度：强，证据等级", "二者不得合用，须注意监测。"],
  ["不推荐老年患者使用这种药。（推", "不推荐老年患者使用这种药。"],
  ["Use 5 mg (or 10 mg) daily (in the morning).", "Use 5 mg (or 10 mg) daily (in the morning)."],
])("%s loses its grade and nothing else", (text, kept) => {
  const anchor = { passageId: "p1", start: 0, end: text.length };
  const passages = new Map([["p1", { text } as Passage]]);

  expect(text.slice(0, withoutLabelTail(anchor, passages).end)).toBe(kept);
});
