import { AppError } from "@/lib/errors";
import type { Plan } from "@/lib/pvgs/plan-schema";

type Estimate = Pick<Plan["estimate"], "costCents">;

/** A cost that is not known is over no cap; the calls themselves are then refused under one. */
export function isOverCap({ costCents }: Estimate, capCents: number | null): boolean {
  return capCents !== null && costCents !== null && costCents > capCents;
}

export function refuseOverCap(estimate: Estimate, capCents: number | null): void {
  if (!isOverCap(estimate, capCents)) return;
  const params = { cap: capCents ?? 0, estimate: estimate.costCents ?? 0 };
  throw new AppError("estimate_over_cap", { params });
}
