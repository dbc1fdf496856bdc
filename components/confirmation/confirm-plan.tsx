"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";

import { PlanForm } from "@/components/confirmation/plan-form";
import { planQuery } from "@/components/confirmation/plan-query";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";

type Props = { taskId: string; seq: number };

/** What a person confirms or corrects before anything is written and spent. */
export function ConfirmPlan({ taskId, seq }: Props) {
  const t = useTranslations("interface.plan");
  const { data: plan, isError } = useQuery(planQuery(taskId, seq));
  return (
    <section
      aria-labelledby="plan"
      className="space-y-6 rounded-xl border-2 border-amber-600 bg-white p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="plan" className="text-lg font-bold">
          {t("title")}
        </h2>
        <a href="#intake" className="text-brand underline underline-offset-4">
          {t("intake")}
        </a>
      </div>
      {isError && (
        <Notice tone="error" role="alert">
          <p>{t("failed")}</p>
        </Notice>
      )}
      {!plan && !isError && <Loading label={t("loading")} />}
      {plan && <PlanForm plan={plan} />}
    </section>
  );
}
