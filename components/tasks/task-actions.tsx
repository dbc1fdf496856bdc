"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { useCancelTask, useRetryTask } from "@/components/tasks/use-task";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { ERROR_CODES } from "@/lib/errors";
import { FINAL_STATES, type Progress } from "@/lib/tasks/progress";
import type { TaskStatus } from "@/lib/tasks/schema";

/** Cancel while it runs; start again where that can help; otherwise another file. */
export function TaskActions({ task: { taskId, progress } }: { task: TaskStatus }) {
  const t = useTranslations("interface.task");
  const { ofError } = useErrorSentence();
  const cancel = useCancelTask(taskId);
  const retry = useRetryTask(taskId);
  const error = cancel.error ?? retry.error;
  const isRunning = !FINAL_STATES.includes(progress.state);
  return (
    <div className="space-y-3">
      {error && (
        <Notice tone="error" role="alert">
          <p>{ofError(error)}</p>
        </Notice>
      )}
      {isRunning && (
        <button
          type="button"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate()}
          className={BUTTON.secondary}
        >
          {cancel.isPending ? t("cancelling") : t("cancel")}
        </button>
      )}
      {canTryAgain(progress) && (
        <button
          type="button"
          disabled={retry.isPending}
          onClick={() => retry.mutate()}
          className={BUTTON.primary}
        >
          {retry.isPending ? t("startingAgain") : t("tryAgain")}
        </button>
      )}
      {progress.state === "failed" && !canTryAgain(progress) && (
        <Link href="/guidelines" className={BUTTON.primary}>
          {t("another")}
        </Link>
      )}
    </div>
  );
}

function canTryAgain({ state, failure }: Progress): boolean {
  if (state === "cancelled" || state === "timed_out") return true;
  const known = Object.entries(ERROR_CODES).find(([code]) => code === failure?.code);
  return state === "failed" && (known?.[1].retryable ?? true);
}
