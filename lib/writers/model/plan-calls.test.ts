import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { planCalls } from "@/lib/writers/model/plan-calls";
import { asKept, type SentenceMemory } from "@/lib/writers/model/sentence-memory";
import { writeDraft } from "@/lib/writers/rules/write-draft";
import { textsInMemory } from "@/lib/writers/testing/texts-in-memory";

const WRITER = { kind: "claude" as const, models: ["small-1", "large-1"], promptVersion: "1" };
const EDITION = [
  "# Methods",
  "We used the GRADE approach.",
  "# Recommendations",
  "Recommendation 1. We recommend budesonide 200 micrograms twice daily for adults with asthma. (Strong recommendation, high certainty evidence)",
  "Rationale. It lowers the number of severe attacks in adults with mild symptoms.",
  "Benefits and harms. Hoarseness occurs in about 15 of 1,000 people with treatment.",
  "Recommendation 2. We suggest yoga for adults with asthma who ask for it. (Conditional recommendation, low certainty evidence)",
  "Rationale. Two small trials found fewer symptoms in people who practised twice a week.",
];

async function callsFor(lines: string[], memory: SentenceMemory) {
  const source = sourceOf(lines, "en");
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: "claude" });
  const plan = planPvg({ source, structured, graph, options, writer: WRITER });
  const slots = fillSlots({ source, structured, graph, plan });
  const draft = writeDraft({ source, graph, plan, slots });
  const { work, questions } = await planCalls({ draft, plan, source, memory });
  const cards = work.filter(({ kind }) => kind === "recommendations");
  const asked = cards.flatMap(({ data }) => {
    const texts = new Map(data.lines.map(({ id, text }) => [id, text]));
    return data.sentences.map((sentence) => sentence.lines.map((id) => texts.get(id)).join(" "));
  });
  return {
    asked,
    questions,
    lines: cards.flatMap(({ data }) => data.lines.map(({ text }) => text)),
  };
}

async function editionKept(text = "Plain words."): Promise<SentenceMemory> {
  const memory = textsInMemory();
  const { questions } = await callsFor(EDITION, memory);
  await memory.keep([...questions.values()].map((question) => asKept(question, text)));
  return memory;
}

function edition(from: string, to: string): string[] {
  return EDITION.map((line) => line.replace(from, to));
}

test("nothing is asked for of a guideline that did not change", async () => {
  expect((await callsFor(EDITION, await editionKept())).asked).toEqual([]);
});

test("what stands before a recommendation, and its number, change nothing", async () => {
  const moved = [...edition("Recommendation 1.", "Recommendation 4.")];
  moved.splice(1, 0, "The panel met twice.");

  expect((await callsFor(moved, await editionKept())).asked).toEqual([]);
});

test("a changed sentence is asked for alone, with the recommendation it belongs to", async () => {
  const changed = edition("about 15 of 1,000", "about 25 of 1,000");
  const { asked, lines } = await callsFor(changed, await editionKept());

  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("25 of 1,000");
  expect(lines.join(" ")).toContain("budesonide");
  expect(lines.join(" ")).not.toContain("yoga");
});

test("with another medicine, what names neither of them keeps its words", async () => {
  const changed = edition("budesonide", "fluticasone");
  const { asked } = await callsFor(changed, await editionKept());

  expect(asked.join(" ")).toContain("fluticasone");
  expect(asked.join(" ")).not.toContain("Hoarseness occurs in about 15");
  expect(asked.join(" ")).not.toContain("yoga");
});

test("with another medicine, what was said of the old one is asked for again", async () => {
  const changed = edition("budesonide", "fluticasone");
  const { asked } = await callsFor(changed, await editionKept("Budesonide does that."));

  expect(asked.join(" ")).toContain("Hoarseness occurs in about 15");
});
