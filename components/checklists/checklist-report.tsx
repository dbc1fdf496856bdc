import Link from "next/link";

import { ChecklistTable } from "@/components/checklists/checklist-table";
import { DecisionRecord } from "@/components/findings/decision-record";
import { PrintButton } from "@/components/checklists/print-button";
import { Notice } from "@/components/ui/notice";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { Pvg } from "@/lib/pvgs/schema";

/** The checklists of one version, on paper as on the screen. */
export function ChecklistReport({ pvg, locale }: { pvg: Pvg; locale: Locale }) {
  const t = interfaceTexts(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const { id, number, state, createdAt, sha256, document, checklists } = pvg;
  const details = [
    t("pvg.version", { number }),
    t(`pvg.states.${state}`),
    t("pvg.made", { date: date.format(createdAt) }),
  ];
  return (
    <div className="space-y-8">
      <div className="space-y-2">
        <p className="print:hidden">
          <Link href={`/pvgs/${id}`} className="text-brand underline underline-offset-4">
            <span aria-hidden="true">← </span>
            {t("checklists.back")}
          </Link>
        </p>
        <h1 className="text-2xl font-bold sm:text-3xl">{t("checklists.title")}</h1>
        <p lang={document.language} className="font-semibold">
          {document.title}
        </p>
        <p className="text-sm text-soft">{details.join(" · ")}</p>
        <p className="text-sm wrap-anywhere text-soft">{t("checklists.fingerprint", { sha256 })}</p>
        <PrintButton />
      </div>
      <Notice tone="info">
        <p>{t(checklists.length > 0 ? "checklists.honest" : "checklists.none")}</p>
      </Notice>
      {checklists.map((checklist) => (
        <ChecklistTable key={checklist.id} checklist={checklist} locale={locale} pvgId={id} />
      ))}
      <DecisionRecord findings={pvg.findings} locale={locale} />
    </div>
  );
}
