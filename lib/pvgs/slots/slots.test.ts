import { expect, test } from "vitest";

import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { chooseSentences } from "@/lib/pvgs/slots/choose-sentences";
import { classifyExplanation } from "@/lib/pvgs/slots/classify";
import { type Explanation, explanations } from "@/lib/pvgs/slots/explanations";
import { neighbourhoods } from "@/lib/pvgs/slots/neighbourhood";
import { isReadable } from "@/lib/pvgs/slots/readable";

const LONG =
  "Treatment lowers the risk of attacks because it calms the inflamed airways of the lungs.";

test("a heading printed in the line sets the topic and is no sentence", () => {
  const found = explanations(
    [passage("p1", "Benefits and harms. Fewer people have attacks. Tremor may occur.")],
    "en",
  );

  expect(found.map(({ text, topic }) => [topic, text])).toEqual([
    ["balance", "Fewer people have attacks."],
    ["balance", "Tremor may occur."],
  ]);
});

test("a harm behind a but is not hidden under benefits", () => {
  expect(classify("It works well and is cheap, but can cause bleeding.", "balance")).toBe("harms");
  expect(classify("Fewer people have attacks.", "balance")).toBe("benefits");
});

test.each([
  "Testing before treatment can also identify patients who develop adverse events later.",
  "Regular visits help to detect side effects early and improve control.",
  "随访可以及时发现不良反应，改善预后。",
])("to look for harm is no harm: %s", (text) => {
  expect(classify(text, "balance")).not.toBe("harms");
});

test.each([
  "Adequate evidence is consistent with no benefit of screening on mortality in men over 70 years.",
  "There is inadequate evidence to assess whether the benefits differ between groups.",
  "Tablets did not reduce the number of strokes in this age.",
  "现有证据不足，尚不能确定能否降低死亡率。",
])("what does not help is no benefit: %s", (text) => {
  expect(classify(text, "balance")).not.toBe("benefits");
});

test.each([
  "Screening reduces deaths from bowel cancer in adults aged 50 to 75 years.",
  "Fewer people needed an operation, and they went home earlier.",
  "戒烟可降低心肌梗死的风险。",
])("what helps is a benefit: %s", (text) => {
  expect(classify(text, "balance")).toBe("benefits");
});

test.each([
  ["Adverse events such as dizziness can shift the balance of benefits and harms.", "why"],
  ["Screening finds cancers early, but biopsies can cause bleeding and infection.", "balance"],
  ["常见不良反应为干咳和头晕。", "why"],
] as const)("a harm stays a harm: %s", (text, topic) => {
  expect(classify(text, topic)).toBe("harms");
});

test("advice inside a rationale is no reason", () => {
  expect(classify("Clinicians should offer exercise.", "why")).toBe("remarks");
});

test("what nobody found, and what professionals organise, is neither reason nor advice", () => {
  expect(classify("The evidence reviews did not find studies of risk.", "why")).toBeNull();
  expect(classify("Clinicians should become familiar with local services.", "practice")).toBeNull();
});

test("a sentence that leans on another, or holds study statistics, is not shown alone", () => {
  expect(isReadable("This reduces the number of attacks in adults.", "en")).toBe(false);
  expect(isReadable("Attacks were fewer (RR 0.8, 95% CI 0.7 to 0.9) in adults.", "en")).toBe(false);
  expect(isReadable(LONG, "en")).toBe(true);
});

test("what the statement says already is not said again", () => {
  const candidates = [
    explanation("Adults should receive inhaled budesonide every morning."),
    explanation(LONG),
  ];

  expect(
    chooseSentences(candidates, {
      statement: "Adults should receive inhaled budesonide every morning and evening.",
      language: "en",
      most: 2,
    }),
  ).toEqual([candidates[1]]);
});

test("the text of a recommendation ends where the next one begins", () => {
  const found = neighbourhoods(surroundings(["Use A.", LONG, "Use B.", `${LONG} Again.`]));

  expect(ids(found.get("r1"))).toEqual(["p2"]);
  expect(ids(found.get("r2"))).toEqual(["p4"]);
});

test("a statement is not taken for another that opens with the same words", () => {
  const opening = "For adults with hypertension requiring pharmacological treatment, WHO";
  const [first, second] = [`${opening} recommends class A.`, `${opening} suggests two classes.`];
  const found = neighbourhoods(
    surroundings([first, LONG, second, `${LONG} ${LONG}`], [first, second]),
  );

  expect(ids(found.get("r1"))).toEqual(["p2"]);
  expect(ids(found.get("r2"))).toEqual(["p4"]);
});

test("statements right behind each other share the text that follows", () => {
  const found = neighbourhoods(surroundings(["Use A.", "", "Use B.", LONG]));

  expect(ids(found.get("r1"))).toEqual(["p4"]);
});

function classify(text: string, topic: Explanation["topic"]) {
  return classifyExplanation({
    text,
    topic,
    anchor: { passageId: "p1", start: 0, end: text.length },
  });
}

function explanation(text: string): Explanation {
  return { text, topic: null, anchor: { passageId: "p1", start: 0, end: text.length } };
}

function surroundings(texts: string[], [first, second] = ["Use A.", "Use B."]) {
  const passages = texts.flatMap((text, index) =>
    text === "" ? [] : [passage(`p${index + 1}`, text)],
  );
  const recommendation = (id: string, passageId: string, text = "") => ({
    id,
    text,
    passageIds: [passageId],
    labelAnchor: null,
    sectionId: null,
  });
  return {
    source: { passages, sections: [] } as unknown as SourceDocument,
    structured: { sections: [], blocks: [] } as StructuredDocument,
    graph: {
      recommendations: [recommendation("r1", "p1", first), recommendation("r2", "p3", second)],
    } as unknown as ClinicalGraph,
  };
}

function passage(id: string, text: string): Passage {
  return { id, kind: "paragraph", text, page: 1, lines: [], sectionId: null };
}

function ids(passages: Passage[] | undefined): string[] {
  return (passages ?? []).map(({ id }) => id);
}
