import { expect, test } from "vitest";

import { normalise } from "@/lib/clinical/normalise";

test("a power of ten is not read as a longer number", () => {
  expect(normalise("血小板 10⁹/L").text).toBe("血小板 10^9/L");
});

test("a match in the folded text leads back to the characters that were printed", () => {
  const original = "给予㎎剂量（Ⅱa类推荐）。";
  const folded = normalise(original);
  expect(folded.text).toBe("给予mg剂量(IIa类推荐)。");
  const start = folded.text.indexOf("(IIa");
  const { start: from, end: to } = folded.toSource(start, folded.text.indexOf(")") + 1);
  expect(original.slice(from, to)).toBe("（Ⅱa类推荐）");
});

test("characters outside the basic plane keep the offsets right", () => {
  const original = "𝐀 strong（1B）";
  const folded = normalise(original);
  const start = folded.text.indexOf("(1B)");
  const { start: from, end: to } = folded.toSource(start, start + 4);
  expect(original.slice(from, to)).toBe("（1B）");
});

test("the many printed circles and dashes of a certainty symbol become one", () => {
  expect(normalise("⨁⨁◯〇 1–2").text).toBe("⊕⊕○○ 1-2");
});
