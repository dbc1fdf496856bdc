import type { z } from "zod";

import { fromWire } from "@/lib/api/case-keys";
import { inputIssues } from "@/lib/api/input-issues";
import { AppError } from "@/lib/errors";

/** JSON bodies are small; files have their own streamed routes. */
const MAX_JSON_MEGABYTES = 1;
const MAX_JSON_BYTES = MAX_JSON_MEGABYTES * 1024 * 1024;

/** Only the caller's input becomes a 422. A ZodError from anywhere else is our bug, hence a 500. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(fromWire(schema, value), { reportInput: true });
  if (result.success) return result.data;
  throw new AppError("invalid_input", { issues: inputIssues(result.error) });
}

/** A request may do without a body where the schema does. */
export async function readBody<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  const text = await readLimited(request);
  const isLeftOut = text === "" && schema.safeParse(undefined).success;
  return parseInput(schema, isLeftOut ? undefined : parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, refuseNul);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid_input", { cause, issues: [{ path: "", code: "not_json" }] });
  }
}

/** PostgreSQL keeps no NUL in a text. */
function refuseNul(key: string, value: unknown): unknown {
  if (typeof value !== "string" || !value.includes("\0")) return value;
  throw new AppError("invalid_input", { issues: [{ path: key, code: "nul" }] });
}

/** Reads a body that is too long to its end all the same, so that the sender is still there to hear of it. */
async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= MAX_JSON_BYTES) chunks.push(chunk);
  }
  if (size > MAX_JSON_BYTES) {
    throw new AppError("request_too_large", { params: { megabytes: MAX_JSON_MEGABYTES } });
  }
  return Buffer.concat(chunks).toString("utf8");
}
