import type { Plan } from "@/lib/pvgs/plan-schema";
import type { Progress } from "@/lib/tasks/progress";

/** What writing will take, as far as it is known. */
export type Estimate = {
  calls?: number;
  cents?: number;
  minutes?: number;
  /** Where the model answers in batches: until when at the latest, and the price if it has not by then. */
  batch?: { minutes: number; liveCents?: number };
};

/** As the plan says it. Of batches the limits, and not a time nobody knows. */
export function estimateIn({ calls, costCents, seconds, batch }: Plan["estimate"]): Estimate {
  const cents = costCents ?? undefined;
  if (!batch) return { calls, cents, minutes: Math.ceil(seconds / 60) };
  const liveCents = batch.liveCents ?? undefined;
  return { calls, cents, batch: { minutes: Math.ceil(batch.seconds / 60), liveCents } };
}

/** As node `plan` said it, or refused to go on with; null where it has said nothing. */
export function estimateOf({ nodes, failure }: Progress): Estimate | null {
  const { calls, estimatedCents, estimatedSeconds, batchSeconds, liveCents } =
    nodes.find(({ id }) => id === "plan")?.facts ?? {};
  if (calls !== undefined) {
    const minutes = estimatedSeconds && Math.ceil(estimatedSeconds / 60);
    const batch = batchSeconds && { minutes: Math.ceil(batchSeconds / 60), liveCents };
    return { calls, cents: estimatedCents, minutes, ...(batch && { batch }) };
  }
  if (failure?.code !== "estimate_over_cap") return null;
  return { cents: Number(failure.params.estimate) };
}
