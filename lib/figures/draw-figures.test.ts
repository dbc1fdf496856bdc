import { expect, test } from "vitest";

import type { Algorithm, ClinicalGraph, Effect } from "@/lib/clinical/schema";
import type { Passage } from "@/lib/documents/schema";
import { drawFigures } from "@/lib/figures/draw-figures";
import { exampleRequest } from "@/lib/pvgs/exports/example-request";

test.each([
  ["en", "high certainty", "moderate certainty"],
  ["zh", "可靠程度：高", "可靠程度：中"],
] as const)(
  "the legend explains by symbol and words the levels used, and no others (%s)",
  (language, high, moderate) => {
    const [legend, ...rest] = draw({}, language);
    expect(rest).toEqual([]);
    expect(legend?.kind).toBe("strength_legend");
    expect(legend?.alt).toContain(`⊕⊕⊕⊕ ${high}`);
    expect(legend?.alt).toContain(`⊕⊕⊕○ ${moderate}`);
    expect(legend?.alt).not.toContain("⊕⊕○○");
    expect(legend?.svg).toContain("⊕⊕⊕○");
    expect(legend?.svg).toMatch(/^<svg[^>]* role="img"[^>]*><title>/);
    expect(legend?.anchors).toEqual([
      { passageId: "p3", start: 0, end: expect.any(Number) as number },
    ]);
  },
);

test("a part that holds one step is named by that step", () => {
  const texts = [
    "Wait and measure the pressure again in both arms before the next visit. ".repeat(12),
  ];
  const anchor = { passageId: "q0", start: 0, end: texts[0]?.length ?? 0 };
  const steps = ["a", "b", "c"].map((id) => ({ id, anchor, next: [] }));
  const drawn = draw({ algorithms: [{ id: "a1", title: "Treatment", steps }] }, "en", texts);
  const titles = drawn.filter(({ kind }) => kind === "flowchart").map(({ title }) => title);

  expect(titles.at(-1)).toBe("Treatment (step 3)");
});

test("a flowchart keeps every step, condition and way of the algorithm, also in words", () => {
  const texts = ["Measure.", "Is it ≥140/90 mmHg?", "Treat & check.", "Wait.", "yes", "no"];
  const algorithm: Algorithm = {
    id: "a1",
    title: "Treatment",
    steps: [
      { id: "a", anchor: anchorOf(0), next: [{ stepId: "b", condition: null }] },
      {
        id: "b",
        anchor: anchorOf(1),
        next: [
          { stepId: "c", condition: anchorOf(4) },
          { stepId: "d", condition: anchorOf(5) },
        ],
      },
      { id: "c", anchor: anchorOf(2), next: [{ stepId: "a", condition: null }] },
      { id: "d", anchor: anchorOf(3), next: [] },
    ],
  };
  const [, flowchart] = draw({ algorithms: [algorithm] }, "en", texts);
  expect(flowchart?.alt).toBe(
    "Step 1: Measure. Then go to step 2. Step 2: Is it ≥140/90 mmHg? “yes”: go to step 3. “no”: go to step 4. " +
      "Step 3: Treat & check. Then go to step 1. Step 4: Wait. End",
  );
  expect(flowchart?.svg).toContain("Treat &amp; check.");
  expect(flowchart?.svg.match(/<polygon/g)).toHaveLength(4);
  expect(flowchart?.anchors).toHaveLength(6);

  function anchorOf(index: number) {
    return { passageId: `q${index}`, start: 0, end: texts[index]?.length ?? 0 };
  }
});

test("steps keep the source's numbers, because its words name them", () => {
  const texts = ["Is it high?", "Rest.", "Go to step 2.", "Measure again.", "If yes", "If no"];
  const anchorOf = (index: number) => ({
    passageId: `q${index}`,
    start: 0,
    end: texts[index]?.length ?? 0,
  });
  const algorithm: Algorithm = {
    id: "a1",
    title: "Steps",
    steps: [
      {
        id: "a1.1",
        anchor: anchorOf(0),
        next: [
          { stepId: "a1.1a", condition: anchorOf(4) },
          { stepId: "a1.1b", condition: anchorOf(5) },
        ],
      },
      { id: "a1.1a", anchor: anchorOf(1), next: [] },
      { id: "a1.1b", anchor: anchorOf(2), next: [{ stepId: "a1.2", condition: null }] },
      { id: "a1.2", anchor: anchorOf(3), next: [] },
    ],
  };
  const [, flowchart] = draw({ algorithms: [algorithm] }, "en", texts);
  expect(flowchart?.alt).toBe(
    "Step 1: Is it high? “If yes”: go to step 1a. “If no”: go to step 1b. Step 1a: Rest. End " +
      "Step 1b: Go to step 2. Step 2: Measure again. End",
  );
});

test("an algorithm longer than half a page becomes several figures that lose no step", () => {
  const texts = Array.from({ length: 20 }, (_, index) => `Step ${index} says something.`);
  const steps = texts.map((text, index) => ({
    id: `${index}`,
    anchor: { passageId: `q${index}`, start: 0, end: text.length },
    next: index < 19 ? [{ stepId: `${index + 1}`, condition: null }] : [],
  }));
  const [, ...parts] = draw({ algorithms: [{ id: "a1", title: null, steps }] }, "en", texts);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]?.title).toMatch(/^steps 1 to \d+$/);
  expect(parts.flatMap(({ anchors }) => anchors)).toHaveLength(20);
  for (const { svg } of parts)
    expect(Number(/viewBox="0 0 320 ([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(480);
});

test.each([
  ["100", 100],
  ["1,000", 1_000],
])("an icon array draws one dot per person on each side (%s)", (denominator, total) => {
  const [, icons] = draw({ effects: [effectOf("9", "6", denominator)] }, "en");
  expect(icons?.svg.match(/<circle/g)).toHaveLength(2 * total);
  const filled = icons?.svg.match(/<g fill="#0b5563".*?<\/g>/g) ?? [];
  expect(filled.map((group) => group.match(/<circle/g)?.length)).toEqual([9, 6]);
  expect(icons?.alt).toContain(`Without it: 9 of ${denominator} people`);
  expect(icons?.alt).toContain(`With it: 6 of ${denominator} people`);
  expect(icons?.alt).toContain("The guideline says: “We recommend”");
  expect(icons?.svg).toContain("Each dot is one person.");
});

test.each(["250", "10,000"])(
  "a denominator of %s is not rounded to fit a picture",
  (denominator) => {
    expect(draw({ effects: [effectOf("9", "6", denominator)] }, "en")).toHaveLength(1);
  },
);

test("nothing extracted and no grade printed means no figure", () => {
  const { source, draft } = exampleRequest("en");
  const sections = draft.document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ type }) => type !== "recommendation_card"),
  }));
  expect(
    drawFigures({ source, graph: graphOf({}), document: { ...draft.document, sections } }),
  ).toEqual([]);
});

function draw(graph: Partial<ClinicalGraph>, language: "en" | "zh", texts: string[] = []) {
  const { source, draft } = exampleRequest(language);
  const added = texts.map((text, index): Passage => ({
    id: `q${index}`,
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  return drawFigures({
    source: { ...source, passages: [...source.passages, ...added] },
    graph: graphOf(graph),
    document: draft.document,
  });
}

function effectOf(without: string, withIt: string, denominator: string): Effect {
  const anchor = { passageId: "p1", start: 3, end: 15 };
  return {
    id: "e1",
    outcome: "Stroke",
    without,
    with: withIt,
    ...{ difference: null, relative: null, direction: null },
    ...{ population: null, time: null, certainty: null },
    denominator,
    anchors: [anchor],
  };
}

function graphOf(graph: Partial<ClinicalGraph>): ClinicalGraph {
  return {
    topic: null,
    scheme: { id: "GRADE", anchors: [] },
    recommendations: [],
    safety: [],
    ...{ effects: [], entities: [], relations: [] },
    drugs: [],
    abbreviations: [],
    algorithms: [],
    conflicts: [],
    answers: {
      conditionDefinition: [],
      conditionCauses: [],
      conditionSigns: [],
      conditionCourse: [],
      conditionFrequency: [],
      purpose: [],
      population: [],
      exclusions: [],
      urgentSigns: [],
      tests: [],
      selfCare: [],
      researchGaps: [],
      methods: [],
      funding: [],
      interests: [],
      patientInvolvement: [],
      contact: [],
    },
    ...graph,
  };
}
