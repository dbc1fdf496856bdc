import { z } from "zod";

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
