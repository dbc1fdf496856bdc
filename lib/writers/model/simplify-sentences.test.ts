import { expect, test } from "vitest";

import { readingLimits } from "@/lib/pvgs/audience";
import type { SectionWork } from "@/lib/writers/model/section-work";
import { hardSentences, simplifySentences } from "@/lib/writers/model/simplify-sentences";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { SectionToWrite, WrittenSection } from "@/lib/writers/prompts/write-section";

const words = (count: number) => `${Array.from({ length: count }, () => "go").join(" ")}.`;

function workOf(count: number): SectionWork {
  const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`);
  const sentence = { place: "x", actor: null, lines: ["L1"] };
  return {
    ...{ name: "options", kind: "options", tier: "small" },
    data: {
      ...{ section: "x", language: "en", terms: [] },
      lines: [{ id: "L1", text: words(90) }],
      sentences: ids.map((id) => ({ id, ...sentence })),
    },
    claimIds: new Map(),
    contexts: new Map(),
  };
}

function written(...texts: string[]): WrittenSection {
  return { sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text, lines: ["L1"] })) };
}

/** Writes each round's texts for whatever it is asked. */
async function simplify(texts: string[], answers: string[][], grade = 7) {
  const asked: SectionToWrite[] = [];
  const ask: AskModel = async ({ prompt, instruction }) => {
    const data = JSON.parse(instruction) as SectionToWrite;
    const round = answers[asked.length] ?? [];
    asked.push(data);
    const sentences = data.sentences.map(({ id, lines }, index) => ({
      ...{ id, lines, text: round[index] ?? "" },
    }));
    return { value: prompt.answer.parse({ sentences }) };
  };
  const { signal } = new AbortController();
  const limits = readingLimits("en", grade);
  const settings = { ask, shared: "", limits, signal };
  const { sentences } = await simplifySentences(workOf(texts.length), written(...texts), settings);
  return { asked, texts: sentences.map(({ text }) => text) };
}

test("what the reader's limits allow is left alone, and what passes them is not", async () => {
  expect((await simplify([words(18)], [])).asked).toEqual([]);

  const { asked, texts } = await simplify([words(18), words(5)], [[words(7)]], 4);
  expect(asked.map(({ sentences }) => sentences.map(({ id }) => id))).toEqual([["s1"]]);
  expect(asked[0]?.sentences[0]).toMatchObject({ before: { longest: 18, text: words(18) } });
  expect(texts).toEqual([words(7), words(5)]);
});

test("only what got easier is taken, and what did not is not asked for again", async () => {
  const { asked, texts } = await simplify(
    [words(40), words(50)],
    [[words(45), words(35)], [words(20)]],
  );

  expect(texts).toEqual([words(40), words(20)]);
  expect(asked.map(({ sentences }) => sentences.map(({ id }) => id))).toEqual([
    ["s1", "s2"],
    ["s2"],
  ]);
});

test("after two rounds the best of them stands", async () => {
  const rounds = [[words(60)], [words(50)], [words(10)]];
  const { asked, texts } = await simplify([words(80)], rounds);

  expect(asked).toHaveLength(2);
  expect(texts).toEqual([words(50)]);
});

test("of very many the worst are written anew", () => {
  const texts = Array.from({ length: 12 }, (_, index) => words(31 + index));
  const hard = hardSentences(workOf(12), written(...texts), readingLimits("en", 7));
  const asked = hard?.sentences.map(({ before }) => before.longest) ?? [];

  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(12);
  expect(Math.min(...asked)).toBe(43 - asked.length);
});
