import type { z } from "zod";

import { fromWire, toWire } from "@/lib/api/case-keys";
import { type Problem, ProblemSchema } from "@/lib/api/problem-schema";

/** What the API refused, for the reader: `message` is the sentence in their language. */
export class ApiError extends Error {
  override name = "ApiError";

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

type Call<B> = {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  body?: { schema: z.ZodType<B>; value: B };
  signal?: AbortSignal;
};

/** Calls our own API below /api/v1 and hands back what the contract promises, or throws an ApiError. */
export async function fetchJson<T, B = never>(
  path: string,
  schema: z.ZodType<T>,
  { method = "GET", body, signal }: Call<B> = {},
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    signal,
    ...(body && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(toWire(body.schema, body.value)),
    }),
  });
  if (response.ok) return schema.parse(fromWire(schema, await response.json()));
  throw new ApiError(ProblemSchema.parse(fromWire(ProblemSchema, await response.json())));
}
