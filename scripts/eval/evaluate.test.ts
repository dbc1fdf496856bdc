import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { readWriterEnv } from "@/lib/env";
import { createWriter } from "@/lib/writers/choose-writer";
import { memoryServices } from "@/lib/writers/memory-services";
import { openEvalDesk } from "@/scripts/eval/eval-desk";
import { evaluate } from "@/scripts/eval/evaluate";
import { FILES, judgeGold } from "@/scripts/eval/gold";
import { prepareGuideline } from "@/scripts/eval/prepare-guideline";

let provider: RunningProvider;
beforeAll(async () => {
  provider = await startProvider({ latency: { small: {}, large: {} } });
});
afterAll(() => provider.close());

const { signal } = new AbortController();

type Readers = { audience?: string; grade?: string };

async function run(
  variables: Record<string, string | undefined>,
  mayPay = false,
  readers: Readers = {},
) {
  const said: [string, Record<string, string | number>][] = [];
  const code = await evaluate({
    ...{ locale: "en", variables, mayPay, signal, ...readers },
    say: (key, params = {}) => said.push([key.replace("command.evaluation.", ""), params]),
  });
  return { code, said, keys: said.map(([key]) => key) };
}

const messages = () => provider.calls.list().filter(({ kind }) => kind === "message").length;
const standIn = () => ({
  ANTHROPIC_API_KEY: provider.apiKey,
  ANTHROPIC_BASE_URL: provider.url,
});

test("without a key it says which variables to set", async () => {
  expect(await run({})).toMatchObject({ code: 2, keys: ["noModel"] });
  const chosen = await run({ WRITER: "openai" });
  expect(chosen.code).toBe(2);
  expect(chosen.said).toEqual([["missing", { writer: "openai", variable: "OPENAI_API_KEY" }]]);
});

test("it says models, prices and costs first, and spends nothing unless told to", async () => {
  const { code, said, keys } = await run(standIn());

  expect(code).toBe(0);
  expect(keys).toEqual([
    "models",
    "price",
    "price",
    ...FILES.map(() => "estimate"),
    "total",
    "ask",
  ]);
  expect(said.find(([key]) => key === "total")?.[1].cost).toMatch(/^\$\d+\.\d\d$/);
  expect(messages()).toBe(0);
});

test("told to, it writes every guideline and reports checks, reading, known answers and cost", async () => {
  const { code, said, keys } = await run(standIn(), true);
  const all = (key: string) => said.filter(([one]) => one === key).map(([, params]) => params);

  expect(code).toBe(0);
  expect(messages()).toBeGreaterThan(FILES.length);
  expect(all("checks")).toHaveLength(FILES.length);
  expect([...all("english"), ...all("chinese")]).toHaveLength(FILES.length);
  expect(all("cost")).toHaveLength(FILES.length);
  expect(all("gold").map(({ found, count }) => [found, count])).toEqual([
    [11, 11],
    [11, 11],
  ]);
  expect(keys).not.toContain("failed");
});

test("readers and grade are asked for, and what was measured is held against them", async () => {
  const { code, said } = await run(standIn(), true, { audience: "carer", grade: "5" });
  const aimed = said.filter(([key]) => key === "aimedEn" || key === "aimedZh");

  expect(code).toBe(0);
  expect(aimed).toHaveLength(FILES.length);
  for (const [, params] of aimed) expect(params).toMatchObject({ grade: 5 });
  expect(said.filter(([key]) => key.startsWith("target."))).toHaveLength(FILES.length);
});

test.each([{ audience: "doctor" }, { grade: "12" }, { grade: "low" }])(
  "%j is refused before anything is read",
  async (readers) => {
    expect(await run(standIn(), true, readers)).toMatchObject({ code: 2, keys: ["wrongReaders"] });
  },
);

test.each(FILES.slice(0, 2))("a changed number in %s is a lost answer", async (file) => {
  const writer = createWriter("claude", readWriterEnv(standIn()));
  const desk = openEvalDesk(writer, memoryServices());
  const { draft, graph } = await prepareGuideline(file, {
    desk: desk.desk,
    readers: { audience: "adult", grade: null },
    signal,
  });
  const wrong: typeof draft = JSON.parse(
    JSON.stringify(draft)
      .replaceAll("12 inhalations", "120 inhalations")
      .replaceAll("16.7", "17.6"),
  );

  expect(judgeGold(file, draft, graph).lost).toEqual([]);
  expect(judgeGold(file, wrong, graph).lost.length).toBeGreaterThan(0);
});
