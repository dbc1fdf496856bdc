"use client";

import { useTranslations } from "use-intl";

import { useEstimateText } from "@/components/tasks/task-costs";
import { NamedValues } from "@/components/ui/named-values";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { isOverCap } from "@/lib/confirmation/over-cap";
import type { TaskPlan } from "@/lib/confirmation/schema";
import { estimateIn } from "@/lib/tasks/estimate";
import { isModel } from "@/lib/tasks/options";

type Props = { plan: TaskPlan; isLimitWrong: boolean };

/** Who will write, in which language, for how much, and what may be spent. */
export function PlannedWriting({ plan, isLimitWrong }: Props) {
  const t = useTranslations("interface.plan");
  const task = useTranslations("interface.task");
  const upload = useTranslations("interface.upload");
  const languages = useTranslations("interface.pvg.languages");
  const estimateText = useEstimateText();
  const { estimate, writer, language, audience, maxCostCents: cap } = plan;
  const hasModel = isModel(writer.kind);
  const rows = [
    [task("writtenBy"), upload(`writers.${writer.kind}`)],
    [t("language"), languages(language)],
    ...(hasModel ? [[upload("audience"), upload(`audiences.${audience}`)]] : []),
    [task("estimate"), hasModel ? estimateText(estimateIn(estimate)) : t("costsNothing")],
  ];
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">{t("writing")}</legend>
      <NamedValues rows={rows} />
      {isOverCap(estimate, cap) && (
        <Notice tone="caution">
          <p>{t("overCap", { estimate: estimate.costCents ?? 0, cap: cap ?? 0 })}</p>
        </Notice>
      )}
      {hasModel && (
        <div className="max-w-md">
          <TextField
            name="limit"
            label={upload("limit")}
            hint={upload("limitHint")}
            error={isLimitWrong ? upload("limitWrong") : undefined}
            defaultValue={cap === null ? "" : String(cap / 100)}
            inputMode="decimal"
            autoComplete="off"
          />
        </div>
      )}
    </fieldset>
  );
}
