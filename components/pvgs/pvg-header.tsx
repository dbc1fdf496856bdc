import Link from "next/link";

import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { describeReaders } from "@/lib/pvgs/describe-readers";
import { documentLabels } from "@/lib/pvgs/labels";
import type { Pvg } from "@/lib/pvgs/schema";

export function PvgHeader({ pvg, locale }: { pvg: Pvg; locale: Locale }) {
  const t = interfaceTexts(locale);
  const { document, number, state, createdAt, checkedAt, isOwner, taskId } = pvg;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const details = [
    t("pvg.version", { number }),
    t(`pvg.states.${state}`),
    t(`pvg.languages.${document.language}`),
    t("pvg.made", { date: date.format(createdAt) }),
    t("pvg.lastChecked", { date: date.format(checkedAt) }),
  ];
  const readers = describeReaders(pvg, documentLabels(locale));
  const link = "inline-block text-brand underline underline-offset-4";
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <Link href="/guidelines" className={link}>
          <span aria-hidden="true">← </span>
          {t("task.back")}
        </Link>
        {isOwner && (
          <Link href={`/tasks/${taskId}`} className={link}>
            {t("pvg.progress")}
          </Link>
        )}
        <Link href={`/pvgs/${pvg.id}/checklists`} className={link}>
          {t("checklists.link")}
        </Link>
      </p>
      <h1 id="pvg-title" lang={document.language} className="text-2xl font-bold sm:text-3xl">
        {document.title}
      </h1>
      <p className="text-sm text-soft">{details.join(" · ")}</p>
      {readers && <p>{readers}</p>}
    </div>
  );
}
