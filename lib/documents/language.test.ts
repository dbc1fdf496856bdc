import { expect, test } from "vitest";

import { detectLanguage } from "@/lib/documents/language";

test("Chinese with English terms is Chinese", () => {
  expect(detectLanguage("推荐所有成人使用 inhaled corticosteroid（ICS）治疗哮喘。")).toBe("zh");
});

test("English with a Chinese name is English", () => {
  expect(
    detectLanguage("The guideline of the society (中华医学会) is for all of the adults."),
  ).toBe("en");
});

test.each([
  "Les adultes doivent prendre un traitement de fond tous les jours.",
  "すべての成人に対して毎日の治療を推奨する。喘息のコントロールを評価する。",
  "Всем взрослым рекомендуется ежедневное лечение бронхиальной астмы.",
])("other languages are refused: %s", (text) => {
  expect(() => detectLanguage(text)).toThrow("document_language_unsupported");
});
