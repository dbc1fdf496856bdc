"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";

import { TaskStateBadge } from "@/components/tasks/task-state-badge";
import type { TaskStatus } from "@/lib/tasks/schema";

export function TaskHeader({ task }: { task: TaskStatus }) {
  const t = useTranslations("interface.task");
  const upload = useTranslations("interface.upload");
  const format = useFormatter();
  const { guidelineTitle, fileName, createdAt, options, progress } = task;
  const title = guidelineTitle ?? fileName;
  const details = [
    guidelineTitle && fileName,
    t("started", {
      date: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }) + " UTC",
    }),
    t("mode", { mode: upload(`modes.${options.mode}`) }),
    t("writer", { writer: upload(`writers.${options.writer ?? "rules"}`) }),
  ];
  return (
    <div className="space-y-2">
      <Link href="/guidelines" className="inline-block text-brand underline underline-offset-4">
        <span aria-hidden="true">← </span>
        {t("back")}
      </Link>
      <h1 className="text-2xl font-bold wrap-anywhere">{title}</h1>
      <p className="text-sm wrap-anywhere text-soft">{details.filter(Boolean).join(" · ")}</p>
      <TaskStateBadge state={progress.state} />
    </div>
  );
}
