import { expect, test } from "vitest";

import type { Recommendation } from "@/lib/clinical/schema";
import type { Language, Passage } from "@/lib/documents/schema";
import { quoteOf } from "@/lib/documents/quote";
import { splitStatement } from "@/lib/pvgs/statement/split-statement";

test("a condition before the main clause becomes its own field", () => {
  expect(
    split(
      "When starting treatment for acute, subacute, or chronic pain, clinicians should prescribe X.",
    ),
  ).toEqual([
    ["when", "When starting treatment for acute, subacute, or chronic pain"],
    ["what", "clinicians should prescribe X."],
  ]);
});

test("people and an exception are told apart from the action, and nothing is lost", () => {
  expect(
    split(
      "In adults with mild asthma, we suggest yearly vaccination, unless they had a severe reaction.",
    ),
  ).toEqual([
    ["who", "In adults with mild asthma"],
    ["what", "we suggest yearly vaccination"],
    ["unless", "unless they had a severe reaction."],
  ]);
});

test("a condition that belongs to one of two actions stays with it", () => {
  expect(
    split("Clinicians should offer exercise and only consider X if benefits outweigh risks."),
  ).toEqual([
    ["what", "Clinicians should offer exercise and only consider X if benefits outweigh risks."],
  ]);
});

test("an amount behind the people belongs to the action", () => {
  const text = "Tablets should be dispensed for young children in small quantities.";
  expect(split(text)).toEqual([["what", text]]);
});

test("the means of a treatment is not taken for a feature of the people", () => {
  expect(split("We recommend against treating asthma in adults with a reliever alone.")).toEqual([
    ["what", "We recommend against treating asthma in adults with a reliever alone."],
  ]);
});

test("each condition of several sentences stands before its own action", () => {
  expect(
    split(
      "If benefits outweigh risks, clinicians should continue. If not, clinicians should taper.",
    ).map(([slot]) => slot),
  ).toEqual(["when", "what", "when", "what"]);
});

test("a sentence without an action is kept whole", () => {
  expect(split("长效针剂均无儿童适应症", "zh")).toEqual([["statement", "长效针剂均无儿童适应症"]]);
});

test("Chinese people and conditions stand before their action", () => {
  expect(
    split("对于合并用药的患者，使用前应评估肝功能；如未用过口服药，建议先做耐受性试验。", "zh"),
  ).toEqual([
    ["who", "对于合并用药的患者"],
    ["what", "使用前应评估肝功能"],
    ["when", "如未用过口服药"],
    ["what", "建议先做耐受性试验。"],
  ]);
});

function split(text: string, language: Language = "en"): [string, string][] {
  const passage: Passage = {
    id: "p1",
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  };
  const passages = new Map([["p1", passage]]);
  const recommendation = {
    kind: "recommendation",
    anchors: [{ passageId: "p1", start: 0, end: text.length }],
  } as Recommendation;
  return splitStatement(recommendation, { passages, language }).map(({ slot, anchors }) => [
    slot,
    anchors.map((anchor) => quoteOf(passages, anchor)).join(" "),
  ]);
}
