import type { z } from "zod";
import { en, zhCN } from "zod/locales";

import { fromWire } from "@/lib/api/case-keys";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";

const WORDING = { en: en().localeError, zh: zhCN().localeError };

/** JSON bodies are small; files have their own streamed routes. */
const MAX_JSON_BYTES = 1024 * 1024;

/** Only the caller's input becomes a 422. A ZodError from anywhere else is our bug, hence a 500. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, locale: Locale): T {
  const result = schema.safeParse(fromWire(schema, value), { error: WORDING[locale] });
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: path.join("."),
    message,
  }));
  throw new AppError("invalid_input", { issues });
}

export async function readJson(request: Request): Promise<unknown> {
  const text = await readLimited(request);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_input", {
      cause,
      issues: [{ path: "", message: "The body is not valid JSON." }],
    });
  }
}

async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MAX_JSON_BYTES) {
      throw new AppError("invalid_input", {
        issues: [{ path: "", message: `The body is larger than ${MAX_JSON_BYTES} bytes.` }],
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
