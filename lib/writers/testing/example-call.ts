import { z } from "zod";

import { AppError } from "@/lib/errors";
import type { Prompt, WriterRequest } from "@/lib/writers/model-writer";

const EXAMPLE_PROMPT: Prompt<{ sentences: string[] }> = {
  id: "example",
  version: 1,
  purpose: "Shows what is sent.",
  inputs: "Anything.",
  system: "Write plainly.",
  answer: z.object({ sentences: z.array(z.string()) }),
};

export function exampleCall(
  changes: Partial<WriterRequest<{ sentences: string[] }>> = {},
): WriterRequest<{ sentences: string[] }> {
  return {
    prompt: EXAMPLE_PROMPT,
    shared: "The guideline says: drink water.",
    instruction: "Write sentence 1.",
    tier: "small",
    maxOutputTokens: 500,
    signal: new AbortController().signal,
    ...changes,
  };
}

/** The error a call ends with, which must be one of the product's own. */
export async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => new Error("It did not fail."),
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw error;
}
