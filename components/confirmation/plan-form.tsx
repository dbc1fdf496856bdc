"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";

import { MetadataFields } from "@/components/confirmation/metadata-fields";
import { PlannedWriting } from "@/components/confirmation/planned-writing";
import { readConfirmation, type WrongField } from "@/components/confirmation/read-confirmation";
import { RecommendationChoice } from "@/components/confirmation/recommendation-choice";
import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { useCancelTask, useContinueTask } from "@/components/tasks/use-task";
import { BUTTON } from "@/components/ui/button-style";
import { focusField } from "@/components/ui/focus-field";
import { Notice } from "@/components/ui/notice";
import type { TaskPlan } from "@/lib/confirmation/schema";

export function PlanForm({ plan }: { plan: TaskPlan }) {
  const t = useTranslations("interface.plan");
  const task = useTranslations("interface.task");
  const { ofError } = useErrorSentence();
  const go = useContinueTask(plan.taskId);
  const cancel = useCancelTask(plan.taskId);
  const [wrong, setWrong] = useState<WrongField[]>([]);
  const error = go.error ?? cancel.error;
  const isBusy = go.isPending || cancel.isPending;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const read = readConfirmation(plan, new FormData(form));
    setWrong(read.wrong);
    const [first] = read.wrong;
    if (first === undefined) go.mutate(read.body);
    else focusField(form, first);
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <MetadataFields metadata={plan.metadata} wrong={wrong} />
      <PlannedWriting plan={plan} isLimitWrong={wrong.includes("limit")} />
      <RecommendationChoice plan={plan} />
      {wrong.includes("recommendations") && (
        <Notice tone="error" role="alert">
          <p>{t("none")}</p>
        </Notice>
      )}
      {error && (
        <Notice tone="error" role="alert">
          <p>{ofError(error)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <button disabled={isBusy} className={BUTTON.primary}>
          {go.isPending ? t("working") : t("submit")}
        </button>
        <button
          type="button"
          disabled={isBusy}
          onClick={() => cancel.mutate()}
          className={BUTTON.secondary}
        >
          {cancel.isPending ? task("cancelling") : task("cancel")}
        </button>
      </div>
    </form>
  );
}
