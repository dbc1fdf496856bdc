/** What a real Inngest server accepts; the embedded engine refuses the same, so that production refuses nothing new. */
export const LIMITS = {
  stepBytes: 4 * 1024 * 1024,
  runBytes: 32 * 1024 * 1024,
  steps: 1_000,
} as const;

export type LimitError = { name: string; message: string };

/** Null when one more settled step of this size still fits. */
export function checkLimits(
  settled: { steps: number; bytes: number },
  added: number,
): LimitError | null {
  if (added > LIMITS.stepBytes)
    return error("output_too_large", `A step returned ${added} bytes; 4 MB are allowed.`);
  if (settled.bytes + added > LIMITS.runBytes)
    return error("state_too_large", "The steps of this run returned more than 32 MB.");
  if (settled.steps + 1 > LIMITS.steps)
    return error("too_many_steps", "This run has more than 1,000 steps.");
  return null;
}

function error(name: string, message: string): LimitError {
  return { name, message };
}
