import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import type { ChoiceMemory } from "@/lib/writers/model/choose/choice-memory";
import { fillSlotsWithModel } from "@/lib/writers/model/choose/fill-slots-with-model";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { WriterRequest } from "@/lib/writers/model-writer";
import type {
  ChosenField,
  ChosenSentences,
  SentencesToChoose,
} from "@/lib/writers/prompts/choose-sentences";
import { textsInMemory } from "@/lib/writers/testing/texts-in-memory";

const WRITER = { kind: "claude" as const, models: ["small-1", "large-1"], promptVersion: "1" };
const REASON = "The number of severe attacks is lower in adults with mild symptoms.";
const HARM = "Hoarseness occurs in about 15 of 1,000 people with treatment.";
const EDITION = [
  "# Methods",
  "We used the GRADE approach.",
  "# Treatment",
  "Recommendation 1. We recommend budesonide 200 micrograms twice daily for adults with asthma. (Strong recommendation, high certainty evidence)",
  `Rationale. ${REASON}`,
  `Benefits and harms. ${HARM}`,
  "# Follow-up",
  "Recommendation 2. We suggest a yearly visit for adults with asthma. (Conditional recommendation, low certainty evidence)",
  "Rationale. Two small trials found fewer symptoms in people who were seen once a year.",
];

type Picks = { text: string; field: ChosenField }[];

/** Chooses by the words of a line, and keeps what it was asked. */
function specialist(picks: Picks) {
  const asked: SentencesToChoose[] = [];
  const requests: WriterRequest<unknown>[] = [];
  const ask: AskModel = async (request, { check }) => {
    const data = JSON.parse(request.instruction) as SentencesToChoose;
    asked.push(data);
    requests.push(request);
    const answer: ChosenSentences = {
      recommendations: data.recommendations.map(({ id, lines }) => ({
        id,
        fields: picks.flatMap(({ text, field }) => {
          const own = data.lines.filter((line) => lines.includes(line.id) && line.text === text);
          return own.length > 0 ? [{ field, lines: own.map((line) => line.id) }] : [];
        }),
      })),
    };
    const value = request.prompt.answer.parse(answer);
    expect(check(value)).toBeNull();
    return { value };
  };
  return { ask, asked, requests };
}

async function look(lines: string[], picks: Picks, memory: ChoiceMemory = textsInMemory()) {
  const source = sourceOf(lines, "en");
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: "claude" });
  const plan = planPvg({ source, structured, graph, options, writer: WRITER });
  const { ask, asked, requests } = specialist(picks);
  const filled = await fillSlotsWithModel({
    ...{ source, structured, graph, plan, ask, memory, most: 2 },
    signal: new AbortController().signal,
    onLooked: async () => undefined,
  });
  const passages = indexPassages(source);
  const first = filled.recommendations[0]?.slots ?? [];
  const said = (slot: string) =>
    first
      .filter((one) => one.slot === slot)
      .flatMap(({ anchors }) => anchors.map((anchor) => quoteOf(passages, anchor)));
  return { said, asked, requests };
}

test("what the model chose stands in the field it chose, cut from the source", async () => {
  const { said } = await look(EDITION, [{ text: REASON, field: "benefits" }]);

  expect(said("benefits")).toEqual([REASON]);
  expect(said("why")).toEqual([]);
});

test("a harm that the rules find stays when the model names none", async () => {
  const { said } = await look(EDITION, [{ text: REASON, field: "why" }]);

  expect(said("harms")).toEqual([HARM]);
});

test("each specialist sees the recommendations of its part and the lines around them, with a small model", async () => {
  const { asked, requests } = await look(EDITION, []);

  expect(asked.map(({ specialty }) => specialty).sort()).toEqual(["follow_up", "treatment"]);
  const treatment = asked.find(({ specialty }) => specialty === "treatment");
  expect(treatment?.lines.map(({ text }) => text)).toEqual([REASON, HARM]);
  expect(treatment?.lines.map(({ topic }) => topic)).toEqual(["why", "balance"]);
  expect(requests.map(({ tier }) => tier)).toEqual(["small", "small"]);
});

test("nothing is asked twice; of a new edition only the place that changed", async () => {
  const memory: ChoiceMemory = textsInMemory();
  const picks: Picks = [{ text: REASON, field: "benefits" }];
  await look(EDITION, picks, memory);

  const again = await look(EDITION, [], memory);
  expect(again.asked).toEqual([]);
  expect(again.said("benefits")).toEqual([REASON]);

  const changed = EDITION.map((line) => line.replace("Two small trials", "Three small trials"));
  const later = await look(changed, [], memory);
  expect(later.asked.map(({ specialty }) => specialty)).toEqual(["follow_up"]);
  expect(later.said("benefits")).toEqual([REASON]);
});

test("a kept choice that the rules no longer allow is asked for again", async () => {
  const memory: ChoiceMemory = {
    find: async (asked) => asked.map(() => '[{"field":"why","lines":["9"]}]'),
    keep: async () => undefined,
  };

  expect((await look(EDITION, [], memory)).asked).toHaveLength(2);
});
