import { z } from "zod";

const TriggerSchema = z.union([
  z.strictObject({ event: z.string(), expression: z.string().optional() }),
  z.strictObject({ cron: z.string() }),
]);

const ConcurrencySchema = z.strictObject({
  limit: z.int().positive(),
  key: z.string().optional(),
  scope: z.literal("fn").optional(),
});

/**
 * What the runner can do, as the SDK writes it down when it registers functions. The objects are strict:
 * a feature that is not listed here (batching, rate limits, debounce, priority …) is refused at start.
 */
const FunctionConfigSchema = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(TriggerSchema),
  steps: z.strictObject({
    step: z.object({ retries: z.object({ attempts: z.int().nonnegative() }).optional() }),
  }),
  concurrency: z
    .union([z.int().positive(), z.array(ConcurrencySchema)])
    .optional()
    .transform((value) => (typeof value === "number" ? [{ limit: value }] : (value ?? [])))
    .pipe(z.array(ConcurrencySchema))
    .refine(isOneOfEach, "At most one limit without and one limit with a key."),
  cancel: z.array(z.strictObject({ event: z.string(), if: z.string().optional() })).default([]),
  timeouts: z.strictObject({ finish: z.string().optional() }).default({}),
  idempotency: z.string().optional(),
});
export type FunctionConfig = z.infer<typeof FunctionConfigSchema>;

/** Throws with the function's id and what is not supported, so that a run cannot start on half of its rules. */
export function readFunctionConfig(raw: unknown): FunctionConfig {
  const result = FunctionConfigSchema.safeParse(raw);
  if (result.success) return result.data;
  const id = z.object({ id: z.string() }).safeParse(raw).data?.id ?? "A function";
  throw new Error(
    `${id} uses what the embedded workflow engine does not support:\n${z.prettifyError(result.error)}`,
  );
}

// The server's constant when a function does not say: four retries.
const DEFAULT_RETRIES = 4;

export function maxAttempts(config: FunctionConfig): number {
  return (config.steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1;
}

export function crons(config: FunctionConfig): string[] {
  return config.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : []));
}

function isOneOfEach(limits: { key?: string }[]): boolean {
  const keyed = limits.filter(({ key }) => key !== undefined).length;
  return keyed <= 1 && limits.length - keyed <= 1;
}
