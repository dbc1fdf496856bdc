import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { MESSAGES } from "@/lib/i18n/messages";
import { translate } from "@/lib/i18n/translate";
import { readingLimits } from "@/lib/pvgs/audience";
import type { ClaimKind } from "@/lib/pvgs/document";
import { sentenceAdvice } from "@/lib/quality/readability/sentence-advice";
import type { UnexplainedTerm } from "@/lib/quality/schema";

type Extra = { kind?: ClaimKind; unexplained?: UnexplainedTerm[]; explained?: string[] };

function advise(language: Language, text: string, extra: Extra = {}) {
  const { kind = "evidence", unexplained = [], explained = [] } = extra;
  const limits = readingLimits(language, 7);
  return sentenceAdvice(
    { text, kind, claimId: "c1" },
    { language, limits, explained, unexplained },
  );
}

const LONG_EN =
  "If your chest feels tight at night you should use your blue puffer right away and call your nurse the next day, because you may need a new plan for the weeks to come.";
const LONG_ZH =
  "如果您晚上觉得胸口发紧就要马上用蓝色的喷雾，第二天再给护士打电话问一问，因为接下来几周可能要换一个新的办法。";

test("a long sentence is split where its parts meet nearest the middle", () => {
  expect(advise("en", LONG_EN)).toContainEqual({
    code: "split_at_en",
    params: { length: 34, most: 15, at: "and call your" },
  });
  expect(advise("zh", LONG_ZH)).toContainEqual({
    code: "split_at_zh",
    params: { length: 51, most: 25, at: "第二天再给护士打" },
  });
});

test("a long sentence without a joint is still too long", () => {
  const text =
    "Ask about the cost of the new tablets for your sore left knee at the big clinic near the old bridge on the way to the station.";

  expect(advise("en", text).map(({ code }) => code)).toEqual(["split_en"]);
});

test("a sentence is never split inside brackets", () => {
  const text =
    "Tell your own doctor about all the things you take each day (pills, drops, sprays, teas and creams, and what you buy without being told to) at the next visit.";

  expect(advise("en", text).map(({ code }) => code)).toContain("split_en");
});

test("a long clause of Chinese is shortened", () => {
  const text = "请每天早上吃饭以前先量一次血压再把量到的数字记下来。";

  expect(advise("zh", text)).toEqual([
    {
      code: "shorten_clause",
      params: { clause: text.slice(0, -1), length: 25, most: 15 },
    },
  ]);
});

test.each([
  ["en", "You must utilize the puffer.", "utilize", "use"],
  ["en", "Discontinue the tablets.", "Discontinue", "stop"],
  ["en", "The drops are contraindicated in babies.", "contraindicated", "must not be used"],
  ["zh", "孕妇慎用。", "慎用", "要小心使用"],
  ["zh", "这两种药均有效。", "均", "都"],
  ["zh", "若头痛请就医。", "若", "如果"],
] as const)("an everyday word stands for a stilted one (%s): %s", (language, text, word, plain) => {
  expect(advise(language, text)).toContainEqual({ code: "replace_word", params: { word, plain } });
});

test("an unexplained term is explained, with its everyday words where they are known", () => {
  const terms = [
    { term: "Hypertension", plain: "high blood pressure", claimIds: ["c1"] },
    { term: "eGFR", plain: null, claimIds: ["c1"] },
    { term: "spirometry", plain: null, claimIds: ["c2"] },
  ];

  expect(advise("en", "Hypertension can lower your eGFR.", { unexplained: terms })).toEqual([
    { code: "explain_as", params: { word: "Hypertension", plain: "high blood pressure" } },
    { code: "explain_word", params: { word: "eGFR" } },
  ]);
});

test("hard words of no list are named, but no medicine, number or explained term", () => {
  const text = "Take rivaroxaban 20 mg for recurrent thromboembolic events.";

  expect(advise("en", text)).toEqual([
    { code: "simpler_words", params: { words: "thromboembolic" } },
  ]);
  expect(advise("en", text, { explained: ["thromboembolic"] })).toEqual([]);
  expect(advise("zh", "尿里的肌酐太多。")).toEqual([
    { code: "simpler_words", params: { words: "肌酐" } },
  ]);
  expect(advise("zh", "尿里的肌酐太多。", { explained: ["肌酐"] })).toEqual([]);
});

test.each([
  ["en", "The dose is increased each week.", "is increased"],
  ["zh", "这种病由病毒所引起。", "由病毒所引起"],
] as const)("a passive is made active (%s)", (language, text, passive) => {
  expect(advise(language, text)).toContainEqual({ code: "make_active", params: { passive } });
});

test.each([
  ["en", "Take one tablet each morning."],
  ["en", "Call your doctor if your chest hurts."],
  ["en", "Take metformin 500 mg with your food."],
  ["zh", "请每天早上吃一片药。"],
  ["zh", "胸口痛时，请马上打急救电话。"],
  ["zh", "每天随餐吃二甲双胍0.5 g。"],
] as const)("an easy sentence needs nothing (%s): %s", (language, text) => {
  expect(advise(language, text)).toEqual([]);
});

test("the guideline's own words are explained, never changed; our fixed texts are nobody's to change", () => {
  expect(advise("en", LONG_EN, { kind: "quote" })).toEqual([
    { code: "explain_quotation", params: {} },
  ]);
  expect(advise("zh", LONG_ZH, { kind: "fixed" })).toEqual([]);
  expect(advise("en", LONG_EN, { kind: "notReported" })).toEqual([]);
});

test("every piece of advice has a sentence in both languages", () => {
  const given = [
    ...advise("en", LONG_EN),
    ...advise("zh", LONG_ZH),
    ...advise("en", LONG_EN, { kind: "quote" }),
    ...advise("en", "You must utilize the puffer and the dose is increased."),
  ];

  for (const { code, params } of given) {
    expect(Object.keys(MESSAGES.en.advice)).toContain(code);
    for (const value of Object.values(params)) {
      expect(translate("en", `advice.${code}`, params)).toContain(String(value));
      expect(translate("zh", `advice.${code}`, params)).toContain(String(value));
    }
  }
});
