import { expect, test } from "vitest";

import { partsOf } from "@/lib/clinical/recommendations/parts";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Anchor, Language } from "@/lib/documents/schema";
import { indexPassages } from "@/lib/documents/quote";

function parts(text: string, language: Language) {
  const passages = indexPassages(sourceOf([text], language));
  const quote = (anchor: Anchor | null): string | null =>
    anchor && text.slice(anchor.start, anchor.end);
  const found = partsOf([{ passageId: "p1", start: 0, end: text.length }], passages, language);
  return {
    population: quote(found.population),
    condition: quote(found.condition),
    exceptions: found.exceptions.map(quote),
    setting: quote(found.setting),
  };
}

test("an English statement is taken apart where it says so", () => {
  expect(
    parts(
      "When starting treatment for pain, clinicians in primary care should offer drug A to reduce harm, unless the patient is pregnant.",
      "en",
    ),
  ).toMatchObject({
    condition: "When starting treatment for pain",
    exceptions: ["unless the patient is pregnant"],
    setting: "in primary care",
  });
  expect(
    parts(
      "WHO recommends a goal of <140/90 mmHg in all patients with hypertension without comorbidities.",
      "en",
    ).population,
  ).toBe("all patients with hypertension without comorbidities");
});

test("an abbreviation inside an exception does not cut it short", () => {
  expect(
    parts(
      "Unless there are warning signs (e.g., confusion or slurred speech), therapy should not be stopped abruptly.",
      "en",
    ).exceptions[0],
  ).toBe("Unless there are warning signs (e.g., confusion or slurred speech)");
});

test("a Chinese statement is taken apart where it says so", () => {
  expect(parts("对于中度哮喘患者，除非存在禁忌证，推荐每日2次吸入布地奈德。", "zh")).toMatchObject({
    population: "中度哮喘患者",
    exceptions: ["除非存在禁忌证"],
  });
  expect(parts("如出现症状波动，应首先寻找原因。", "zh").condition).toBe("如出现症状波动");
});

test("a discussion with patients names no population", () => {
  expect(parts("Clinicians should discuss risks with patients.", "en").population).toBeNull();
});
