import type { z } from "zod";

import type { Completion } from "@/lib/writers/model-writer";

/** What came of a call that was answered in some way. */
export type Verdict<Answer> =
  /** `text` is the answer's JSON, fit to be kept. */
  | { outcome: "answered"; value: Answer; text: string }
  | { outcome: "invalid"; problem: string }
  | { outcome: "cut" }
  | { outcome: "refused" };

export type AnswerRules<Answer> = {
  answer: z.ZodType<Answer>;
  /** What else is wrong with an answer, for the model to mend; it must quote nothing of the document. */
  check?: (value: Answer) => string | null;
};

const LONGEST_PROBLEM = 400;
const ISSUES_NAMED = 3;
/** Servers without structured output like to wrap JSON; asking again for that would be paid for. */
const FENCED = /^```(?:json)?\s*\n([\s\S]*?)\n?\s*```$/;

export function judge<Answer>(
  { stop, text }: Pick<Completion, "stop" | "text">,
  rules: AnswerRules<Answer>,
): Verdict<Answer> {
  if (stop === "refused") return { outcome: "refused" };
  if (stop === "cut") return { outcome: "cut" };
  if (text.trim() === "") return invalid("The answer is empty.");
  const json = parseJson(text);
  if (!json) return invalid("The answer is not JSON.");
  const parsed = rules.answer.safeParse(json.value);
  if (!parsed.success) return invalid(describe(parsed.error));
  const problem = rules.check?.(parsed.data) ?? null;
  if (problem !== null) return invalid(problem);
  return { outcome: "answered", value: parsed.data, text: JSON.stringify(json.value) };
}

function parseJson(text: string): { value: unknown } | null {
  const trimmed = text.trim();
  try {
    return { value: JSON.parse(FENCED.exec(trimmed)?.[1] ?? trimmed, withoutNul) };
  } catch {
    return null;
  }
}

/** Documents may hold NUL and models copy it, but PostgreSQL takes it in no text. A property named with it goes. */
function withoutNul(name: string, value: unknown): unknown {
  if (name.includes("\0")) return undefined;
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

/** Places and rules, without what stood there: the sentence reaches people and logs. */
function describe({ issues }: z.ZodError): string {
  const named = issues.slice(0, ISSUES_NAMED).map((issue) => {
    const message = issue.code === "unrecognized_keys" ? "Unknown field" : issue.message;
    return `${issue.path.map(String).join(".") || "answer"}: ${message}`;
  });
  const more = issues.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

function invalid<Answer>(problem: string): Verdict<Answer> {
  return { outcome: "invalid", problem: problem.replaceAll("\0", "").slice(0, LONGEST_PROBLEM) };
}
