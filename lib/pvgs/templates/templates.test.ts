import { expect, test } from "vitest";

import en from "@/lib/pvgs/templates/en.json";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import zh from "@/lib/pvgs/templates/zh.json";

test("both languages have the same fixed texts with the same placeholders", () => {
  expect(placeholders(zh)).toEqual(placeholders(en));
});

test("a placeholder without a value throws instead of printing a gap", () => {
  expect(() => renderTemplate("card.title", "en")).toThrow();
});

test("the draft stamp reads as the law of the house has it", () => {
  expect(renderTemplate("stamp.draft", "en")).toBe(
    "Draft. Not reviewed by a clinician. Not for care.",
  );
  expect(renderTemplate("stamp.draft", "zh")).toBe("草稿，未经临床专业人员审核，不得用于诊疗");
});

function placeholders(templates: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(templates).map(([id, text]) => [
      id,
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort(),
    ]),
  );
}
