"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { RaiseCap } from "@/components/tasks/raise-cap";
import { useCancelTask, useRetryTask } from "@/components/tasks/use-task";
import { wayOn } from "@/components/tasks/way-on";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { FINAL_STATES } from "@/lib/tasks/progress";
import type { TaskStatus } from "@/lib/tasks/schema";

/** Cancel while it runs (while it waits, the plan has its own button); start again where that can help, with a higher limit if need be; otherwise another file. */
export function TaskActions({ task: { taskId, progress, options } }: { task: TaskStatus }) {
  const t = useTranslations("interface.task");
  const { ofError } = useErrorSentence();
  const cancel = useCancelTask(taskId);
  const retry = useRetryTask(taskId);
  const error = cancel.error ?? retry.error;
  const way = wayOn(progress);
  return (
    <div className="space-y-3">
      {error && (
        <Notice tone="error" role="alert">
          <p>{ofError(error)}</p>
        </Notice>
      )}
      {!FINAL_STATES.includes(progress.state) && progress.state !== "waiting" && (
        <button
          type="button"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate()}
          className={BUTTON.secondary}
        >
          {cancel.isPending ? t("cancelling") : t("cancel")}
        </button>
      )}
      {way === "try-again" && (
        <button
          type="button"
          disabled={retry.isPending}
          onClick={() => retry.mutate({})}
          className={BUTTON.primary}
        >
          {retry.isPending ? t("startingAgain") : t("tryAgain")}
        </button>
      )}
      {way === "raise-cap" && (
        <RaiseCap
          cap={options.maxCostCents ?? 0}
          isBusy={retry.isPending}
          onRaise={(maxCostCents) => retry.mutate({ maxCostCents })}
        />
      )}
      {way === "another-file" && (
        <Link href="/guidelines" className={BUTTON.primary}>
          {t("another")}
        </Link>
      )}
    </div>
  );
}
