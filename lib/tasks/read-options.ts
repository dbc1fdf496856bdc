import { parseInput } from "@/lib/api/parse-input";
import { AppError } from "@/lib/errors";
import { type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";

/** Misspelt options are refused: a person who switches something off must not find it on. */
const StrictOptionsSchema = TaskOptionsSchema.strict();

/**
 * Options sent with a file: fields of the form such as `mode=fast`, or one field `options` with a JSON object.
 * Numbers and booleans are read from their text.
 */
export function readOptions(fields: Record<string, string>): TaskOptions {
  const { options, ...single } = fields;
  const plain = Object.entries(single).map(([name, text]) => [name, scalar(text)] as const);
  return parseInput(StrictOptionsSchema, {
    ...readObject(options),
    ...Object.fromEntries(plain),
  });
}

function scalar(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function readObject(text: string | undefined): object {
  if (!text) return {};
  const value = parseJson(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw notJson();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

function notJson(): AppError {
  return new AppError("invalid_input", {
    issues: [{ path: "options", code: "not_json_object" }],
  });
}
