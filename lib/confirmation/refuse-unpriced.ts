import { findPrice } from "@/lib/costs/prices";
import { AppError } from "@/lib/errors";
import type { Plan } from "@/lib/pvgs/plan-schema";

/** A cap cannot be kept for a model without a known price: said before the task goes on, it costs no attempt. */
export function refuseUnpriced(
  { estimate, writer: { kind, models } }: Pick<Plan, "estimate" | "writer">,
  capCents: number | null,
): void {
  if (capCents === null || estimate.costCents !== null || kind === "rules") return;
  const model = models.find((one) => findPrice(kind, one) === null);
  if (model) throw new AppError("price_unknown", { params: { model } });
}
