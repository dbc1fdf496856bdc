import { createHash } from "node:crypto";

import { dice } from "@/e2e/providers/dice";
import {
  type BatchFault,
  type Fault,
  type FaultPlan,
  FaultPlanSchema,
} from "@/e2e/providers/fault-plan";

/** Which request fails, and how. */
export type Faults = {
  /** Adds to the queue, and replaces the rest of what the plan names. */
  set: (plan: FaultPlan) => void;
  /** Nothing fails any more. */
  clear: () => void;
  /** Faults that wait for a request. */
  waiting: () => Fault[];
  probabilities: () => Partial<Record<Fault, number>>;
  retryAfterSeconds: () => number;
  /** The fault of this request; `fits` says whether its answer has a place for it. */
  take: (request: string, fits: (fault: Fault) => boolean) => Fault | null;
  /** The fault of a request about a batch. */
  takeForBatch: () => BatchFault | null;
};

export function makeFaults(seed: number, plan: FaultPlan): Faults {
  const none = () => FaultPlanSchema.parse({});
  let current = none();
  let queue: Fault[] = [];
  let batchQueue: BatchFault[] = [];
  /** Request → how often it was made. Repeated requests have another chance each time. */
  const seen = new Map<string, number>();

  const set = (added: FaultPlan) => {
    const parsed = FaultPlanSchema.parse(added);
    queue.push(...parsed.next.flatMap(({ fault, times }) => Array<Fault>(times).fill(fault)));
    batchQueue.push(...parsed.batches);
    if (added.probabilities) current.probabilities = parsed.probabilities;
    if (added.retryAfterSeconds !== undefined) current.retryAfterSeconds = parsed.retryAfterSeconds;
  };
  set(plan);

  return {
    set,
    clear: () => {
      current = none();
      queue = [];
      batchQueue = [];
    },
    waiting: () => [...queue],
    probabilities: () => current.probabilities,
    retryAfterSeconds: () => current.retryAfterSeconds,
    takeForBatch: () => batchQueue.shift() ?? null,
    take: (request, fits) => {
      const key = createHash("sha256").update(request).digest("hex");
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      const index = queue.findIndex(fits);
      if (index >= 0) return queue.splice(index, 1)[0] ?? null;
      const fault = thrown(current.probabilities, dice(seed, "fault", key, times));
      return fault && fits(fault) ? fault : null;
    },
  };
}

function thrown(probabilities: Partial<Record<Fault, number>>, number: number): Fault | null {
  let end = 0;
  for (const [fault, probability] of Object.entries(probabilities) as [Fault, number][]) {
    end += probability;
    if (number < end) return fault;
  }
  return null;
}
