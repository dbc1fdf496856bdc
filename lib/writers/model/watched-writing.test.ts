import { expect, test } from "vitest";

import { exampleDraft } from "@/lib/quality/example-draft";
import { OUTLINE } from "@/lib/pvgs/outline";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { OpenLivePart } from "@/lib/tasks/live-text";
import { textsInMemory } from "@/lib/writers/testing/texts-in-memory";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";
import type { SectionToWrite, WrittenSection } from "@/lib/writers/prompts/write-section";

const { document: draft, source, plan } = exampleDraft();

/** Every section of the example by a model. */
const planned: Plan = {
  ...plan,
  sections: OUTLINE.map(({ kind }, priority) => ({
    kind,
    heading: "",
    mandatory: true,
    recommendationIds: [],
    safetyIds: [],
    passageIds: [],
    tier: "small",
    priority,
  })),
};

/** What those who watch are shown of all parts, in its order. */
async function watch(onAsked: (answer: string, say: (piece: string | null) => void) => void) {
  const shown: string[] = [];
  const live: OpenLivePart = ({ heading }) => ({
    show: (text) => shown.push(`${heading}: ${text}`),
    done: () => shown.push(`${heading} is done`),
  });
  const ask: AskModel = async ({ instruction, onText }) => {
    const { sentences } = JSON.parse(instruction) as SectionToWrite;
    const answer: WrittenSection = {
      sentences: sentences.map(({ id, lines }) => ({ id, text: `Plain ${id}.`, lines })),
    };
    onAsked(JSON.stringify(answer), onText ?? (() => undefined));
    return { value: answer as never };
  };
  const { signal } = new AbortController();
  const onWritten = async () => undefined;
  const memory = textsInMemory();
  const writing = { draft, plan: planned, source, ask, memory, live, signal, most: 1, onWritten };
  const result = await writeWithModel(writing).catch((error: unknown) => error);
  return { shown, result };
}

const heading = draft.sections.find(({ kind }) => kind === "recommendations")?.heading ?? "";

test("a part is shown sentence by sentence, and is over when it is written", async () => {
  const { shown } = await watch((answer, say) => {
    const middle = answer.indexOf("Plain") + 3;
    say(answer.slice(0, middle));
    say(answer.slice(middle));
  });

  expect(shown[0]).toBe(`${heading}: Pla`);
  expect(shown[1]).toMatch(/: Plain s\d+\.\nPlain s\d+\./);
  expect(shown[2]).toBe(`${heading} is done`);
});

test("a repeated call begins again with nothing", async () => {
  const { shown } = await watch((answer, say) => {
    say('{"sentences":[{"text":"Wrong');
    say(null);
    say(answer);
  });

  expect(shown.slice(0, 2)).toEqual([`${heading}: Wrong`, `${heading}: `]);
  expect(shown[2]).not.toContain("Wrong");
});

test("a part that fails is over too", async () => {
  const { shown, result } = await watch((_answer, say) => {
    say('{"sentences":[{"text":"Half');
    throw new Error("the model is gone");
  });

  expect(result).toBeInstanceOf(Error);
  expect(shown).toEqual([`${heading}: Half`, `${heading} is done`]);
});
