"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { TaskStatus } from "@/lib/tasks/schema";

/** How a task ended or what it waits for, and what to do now; nothing while it runs. */
export function TaskOutcome({ task }: { task: TaskStatus }) {
  const t = useTranslations("interface.task");
  const { sentence } = useErrorSentence();
  const { state, failure, pvgId } = task.progress;
  switch (state) {
    case "queued":
    case "running":
      return null;
    case "waiting":
      return (
        <Notice tone="caution" role="status" title={t("waitingTitle")}>
          <p>{t("waiting")}</p>
        </Notice>
      );
    case "succeeded":
      return (
        <Notice tone="success" role="status" title={t("doneTitle")}>
          <p>{t("done")}</p>
          {pvgId && (
            <Link href={`/pvgs/${pvgId}`} className={BUTTON.primary}>
              {t("read")}
            </Link>
          )}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="error" role="alert" title={t("failedTitle")}>
          <p>{sentence(failure?.code ?? "internal", failure?.params)}</p>
        </Notice>
      );
    case "cancelled":
      return (
        <Notice tone="info" role="status" title={t("cancelledTitle")}>
          <p>{sentence("task_cancelled")}</p>
        </Notice>
      );
    case "timed_out":
      return (
        <Notice tone="error" role="alert" title={t("timedOutTitle")}>
          <p>{sentence("task_timed_out")}</p>
        </Notice>
      );
  }
}
