import { expect, test } from "vitest";
import { z } from "zod";

import { answerKey } from "@/lib/cache/model-answers";

const PROMPT = { id: "say", version: 1, system: "Say it.", answer: z.object({ text: z.string() }) };
const QUESTION = {
  prompt: PROMPT,
  writer: "claude" as const,
  model: "model-a",
  shared: "shared",
  instruction: "instruction",
  maxOutputTokens: 100,
  onlyForTask: null,
};

test("the same question has the same key", () => {
  const again = { ...QUESTION, prompt: { ...PROMPT, answer: z.object({ text: z.string() }) } };

  expect(answerKey(QUESTION)).toMatch(/^[0-9a-f]{64}$/);
  expect(answerKey(again)).toBe(answerKey(QUESTION));
});

test("whatever the answer depends on changes the key", () => {
  const others = [
    { ...QUESTION, prompt: { ...PROMPT, id: "tell" } },
    { ...QUESTION, prompt: { ...PROMPT, version: 2 } },
    { ...QUESTION, prompt: { ...PROMPT, system: "Say it well." } },
    { ...QUESTION, prompt: { ...PROMPT, answer: z.object({ text: z.string().max(9) }) } },
    { ...QUESTION, writer: "openai" as const },
    { ...QUESTION, model: "model-b" },
    { ...QUESTION, shared: "sharedinstruction", instruction: "" },
    { ...QUESTION, instruction: "another" },
    { ...QUESTION, maxOutputTokens: 200 },
    { ...QUESTION, onlyForTask: "task" },
  ];

  expect(new Set([QUESTION, ...others].map(answerKey)).size).toBe(others.length + 1);
});
