"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";

import { TaskStateBadge } from "@/components/tasks/task-state-badge";
import { BUTTON } from "@/components/ui/button-style";
import type { Guideline } from "@/lib/guidelines/schema";

/** One guideline with how far its newest task is, and its newest patient version. */
export function GuidelineItem({ guideline }: { guideline: Guideline }) {
  const t = useTranslations("interface.guidelines");
  const format = useFormatter();
  const { fileName, publisher, year, createdAt } = guideline;
  const title = guideline.title ?? fileName;
  const [task] = guideline.tasks;
  const [pvg] = guideline.pvgs;
  const details = [
    publisher,
    year && String(year),
    title !== fileName && fileName,
    t("uploaded", { date: format.dateTime(createdAt, { dateStyle: "medium" }) }),
  ];
  return (
    <li className="flex flex-col gap-4 rounded-xl border border-line bg-white p-4 sm:flex-row sm:items-center">
      <div className="min-w-0 flex-1 space-y-1">
        <h3 className="font-semibold wrap-anywhere" lang={guideline.language ?? undefined}>
          {title}
        </h3>
        <p className="text-sm wrap-anywhere text-soft">{details.filter(Boolean).join(" · ")}</p>
        {task && <TaskStateBadge state={task.state} />}
      </div>
      <div className="flex flex-wrap gap-2">
        {task && (
          <Link
            href={`/tasks/${task.taskId}`}
            aria-label={t("progressOf", { title })}
            className={BUTTON.secondary}
          >
            {t("progress")}
          </Link>
        )}
        {pvg && (
          <Link
            href={`/pvgs/${pvg.id}`}
            aria-label={t("readOf", { title })}
            className={BUTTON.primary}
          >
            {t("read")}
          </Link>
        )}
      </div>
    </li>
  );
}
