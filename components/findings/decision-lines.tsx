"use client";

import { useFormatter, useTranslations } from "use-intl";

import type { FindingDecision } from "@/lib/findings/schema";

/** Who decided what about a finding, when and why; oldest first. */
export function DecisionLines({ decisions }: { decisions: FindingDecision[] }) {
  const t = useTranslations("interface.findings");
  const format = useFormatter();
  return (
    <ol className="space-y-1 text-sm">
      {decisions.map(({ act, byName, reason, at }) => (
        <li key={`${act} ${at.toISOString()}`}>
          <p>
            {t("recordLine", {
              ...{ act: t(`made.${act}`), name: byName },
              date: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
            })}
          </p>
          {reason !== null && <p className="wrap-anywhere">{t("reason", { reason })}</p>}
        </li>
      ))}
    </ol>
  );
}
