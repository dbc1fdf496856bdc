import { expect, test } from "vitest";

import { AudienceSchema } from "@/lib/pvgs/audience";
import en from "@/lib/pvgs/templates/en.json";
import forReadersEn from "@/lib/pvgs/templates/for-readers.en.json";
import forReadersZh from "@/lib/pvgs/templates/for-readers.zh.json";
import { isTemplateId, renderTemplate } from "@/lib/pvgs/templates/render-template";
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

test.each([
  ["en", en, forReadersEn],
  ["zh", zh, forReadersZh],
] as const)(
  "texts for single readers replace a common one (%s)",
  (language, common, forReaders) => {
    const all = placeholders(common);
    for (const audience of AudienceSchema.options) {
      const own = Object.hasOwn(forReaders, audience)
        ? forReaders[audience as keyof typeof forReaders]
        : {};
      for (const [id, names] of Object.entries(placeholders(own))) {
        expect(isTemplateId(id) && common[id] !== own[id as keyof typeof own]).toBe(true);
        // What stamps, values and figures say is no matter of who reads it.
        expect(id).not.toMatch(/^(?:stamp|value|figure|strength|certainty|card)\./);
        expect(names).toEqual(all[id]);
      }
    }
    expect(renderTemplate("decide.benefits", language, {}, "low_literacy")).toBe(
      renderTemplate("decide.benefits", language),
    );
  },
);

test("a child is 你, and what is said to a carer is not said to the patient", () => {
  expect(renderTemplate("keyMessages.action", "zh", {}, "older_child")).toMatch(/你/);
  expect(renderTemplate("keyMessages.action", "zh", {}, "older_child")).not.toMatch(/您/);
  const help = (audience: "adult" | "carer") =>
    renderTemplate("urgent.generic", "en", { number: "1" }, audience);
  expect(help("adult")).toMatch(/if you suddenly feel/);
  expect(help("carer")).toMatch(/if the person you care for suddenly/);
});

function placeholders(templates: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(templates).map(([id, text]) => [
      id,
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort(),
    ]),
  );
}
