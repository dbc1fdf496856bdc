import { z } from "zod";

import type { ModelAnswer } from "@/lib/cache/model-answers";
import type { CallRecord } from "@/lib/costs/ledger";
import { priceIn, readPrices } from "@/lib/costs/prices";
import type { AskServices } from "@/lib/writers/ask-services";
import type { Question } from "@/lib/writers/ask";
import type { Completion, ModelWriter, Prompt, Repair } from "@/lib/writers/model-writer";

const AnswerSchema = z.object({ text: z.string() });
export type ExampleAnswer = z.infer<typeof AnswerSchema>;

const PROMPT: Prompt<ExampleAnswer> = {
  ...{ id: "example", version: 1, purpose: "For tests.", inputs: "Anything.", system: "Answer." },
  answer: AnswerSchema,
};

export const answering = (text: string) => JSON.stringify({ text });

export function exampleQuestion(
  changes: Partial<Question<ExampleAnswer>> = {},
): Question<ExampleAnswer> {
  return {
    ...{ prompt: PROMPT, part: "Treatment", shared: "shared", instruction: crypto.randomUUID() },
    ...{ tier: "large", maxOutputTokens: 1_000, signal: new AbortController().signal },
    ...changes,
  };
}

type Reply = string | Partial<Completion> | Error;
export type ExampleCall = { maxOutputTokens: number; repair?: Repair };

/** A provider for tests: gives the replies in turn, the last one for ever. 1000 tokens in, 100 out. */
export function exampleWriter(replies: Reply[], model = "claude-opus-5") {
  const calls: ExampleCall[] = [];
  const writer: ModelWriter = {
    kind: "claude",
    modelOf: () => model,
    countTokens: () => Promise.resolve(1_000),
    complete: async ({ maxOutputTokens, onText }, repair) => {
      const reply = replies[Math.min(calls.length, replies.length - 1)] ?? "";
      calls.push({ maxOutputTokens, repair });
      if (reply instanceof Error && reply.cause !== "broke off") throw reply;
      onText?.("{");
      await Promise.resolve();
      if (reply instanceof Error) throw reply;
      const completion = typeof reply === "string" ? { text: reply } : reply;
      const usage = {
        ...{ inputTokens: 1_000, outputTokens: 100 },
        ...{ cacheReadTokens: 0, cacheWriteTokens: 0 },
      };
      return { text: "", stop: "end", model, usage, ...completion };
    },
  };
  return { writer, calls };
}

/** Ledger and answers in memory. */
export function memoryServices() {
  const answers = new Map<string, ModelAnswer>();
  const ledger: CallRecord[] = [];
  const prices = readPrices(undefined);
  const services: AskServices = {
    findAnswer: (owner, key) => Promise.resolve(answers.get(owner + key) ?? null),
    keepAnswer: (owner, key, answer) => {
      const kept = answers.get(owner + key) ?? answer;
      answers.set(owner + key, kept);
      return Promise.resolve(kept);
    },
    dropAnswer: (owner, key) => Promise.resolve(void answers.delete(owner + key)),
    recordCall: (call) => Promise.resolve(void ledger.push(call)),
    spentCents: (taskId) =>
      Promise.resolve(
        ledger
          .filter((call) => call.taskId === taskId)
          .reduce((sum, call) => sum + (call.costCents ?? call.mostCents ?? 0), 0),
      ),
    findPrice: (provider, model) => priceIn(prices, provider, model),
    turns: null,
  };
  return { services, ledger, answers };
}
