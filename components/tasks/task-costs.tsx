"use client";

import { useTranslations } from "use-intl";

import { NamedValues } from "@/components/ui/named-values";
import { type Estimate, estimateOf } from "@/lib/tasks/estimate";
import { FINAL_STATES } from "@/lib/tasks/progress";
import type { TaskStatus } from "@/lib/tasks/schema";

/** Which model writes, what it will cost, what it has cost and what it may cost. */
export function TaskCosts({ task }: { task: TaskStatus }) {
  const t = useTranslations("interface.task");
  const upload = useTranslations("interface.upload");
  const estimateText = useEstimateText();
  const { options, progress, costCents, unpricedCalls } = task;
  const hasEnded = FINAL_STATES.includes(progress.state);
  const estimate = estimateOf(progress);
  const spent = [
    t("money", { cents: costCents }),
    unpricedCalls > 0 && t("unpriced", { calls: unpricedCalls }),
  ];
  const cap = options.maxCostCents;
  const rows = [
    [t("writtenBy"), upload(`writers.${options.writer ?? "rules"}`)],
    [
      t("estimate"),
      estimate ? estimateText(estimate) : t(hasEnded ? "noEstimate" : "estimatePending"),
    ],
    [hasEnded ? t("spentInAll") : t("spent"), joined(spent)],
    [t("cap"), cap === null ? t("noCap") : t("money", { cents: cap })],
  ];
  return (
    <section aria-labelledby="costs" className="space-y-3">
      <h2 id="costs" className="text-lg font-bold">
        {t("costs")}
      </h2>
      <NamedValues rows={rows} className="rounded-xl border border-line bg-white px-4 py-3" />
    </section>
  );
}

export function useEstimateText() {
  const t = useTranslations("interface.task");
  return ({ calls, cents, minutes, batch }: Estimate) =>
    joined([
      calls !== undefined && t("estimatedCalls", { calls }),
      cents === undefined ? t("priceUnknown") : t("estimatedMoney", { cents }),
      minutes !== undefined && t("estimatedMinutes", { minutes }),
      batch?.liveCents !== undefined && t("liveMoney", { cents: batch.liveCents }),
      batch !== undefined && t("batchMinutes", { minutes: batch.minutes }),
    ]);
}

function joined(parts: (string | false)[]): string {
  return parts.filter(Boolean).join(" · ");
}
