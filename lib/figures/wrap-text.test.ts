import { expect, test } from "vitest";

import { measureText, wrapText } from "@/lib/figures/wrap-text";

test("a number stays with its unit, its comparator and its percent sign", () => {
  const text = "Keep blood pressure below ≥135/85 mmHg or 10 % less with 5 mg a day.";
  const lines = wrapText(text, { width: 60, size: 10 });
  expect(lines.join(" ")).toBe(text);
  expect(lines.some((line) => line.includes("≥135/85 mmHg"))).toBe(true);
  expect(lines.some((line) => line.includes("10 %"))).toBe(true);
  expect(lines.some((line) => line.includes("5 mg"))).toBe(true);
});

test("no Chinese line begins with a closing mark, and nothing is lost", () => {
  const text = "首次服药后2至4周内检查肾功能，血压≥140/90 mmHg时（连续两天），请就医。";
  const lines = wrapText(text, { width: 100, size: 10 });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  for (const line of lines) expect(line).not.toMatch(/^[，。）]/);
});

test("a line is no wider than asked for unless one piece alone is wider", () => {
  const lines = wrapText("Start with one tablet a day and check the kidneys within 4 weeks.", {
    width: 120,
    size: 12,
  });
  for (const line of lines) expect(measureText(line, 12)).toBeLessThanOrEqual(120);
});
