import { ERROR_CODES } from "@/lib/errors";
import type { Progress } from "@/lib/tasks/progress";

/** What a person can do about a task: null while it runs and when it went well. */
type WayOn = "try-again" | "raise-cap" | "another-file" | null;

const CAP_CODES = ["cost_cap_reached", "estimate_over_cap"];

/** Not tried again by itself, but worth it once an administrator has helped, or because a model answers anew. */
const WORTH_ANOTHER_TRY = [
  "writer_not_configured",
  "writer_rejected",
  "writer_refused",
  "writer_answer_invalid",
  "writer_answer_cut",
  "price_unknown",
];

export function wayOn({ state, failure }: Progress): WayOn {
  if (state === "cancelled" || state === "timed_out") return "try-again";
  if (state !== "failed") return null;
  const code = failure?.code ?? "internal";
  if (CAP_CODES.includes(code)) return "raise-cap";
  const known = Object.entries(ERROR_CODES).find(([name]) => name === code);
  const helps = WORTH_ANOTHER_TRY.includes(code) || (known?.[1].retryable ?? true);
  return helps ? "try-again" : "another-file";
}
