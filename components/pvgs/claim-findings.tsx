"use client";

import { useTranslations } from "use-intl";

import { SeverityBadge } from "@/components/pvgs/severity-badge";
import type { ClaimFinding } from "@/components/pvgs/sourced-claims";

export function ClaimFindings({ findings }: { findings: ClaimFinding[] }) {
  const t = useTranslations("interface");
  if (findings.length === 0) return null;
  return (
    <section aria-label={t("source.findings")}>
      <ul className="space-y-2">
        {findings.map(({ severity, sentence }) => (
          <li key={sentence} className="text-sm">
            <SeverityBadge severity={severity} words={t(`pvg.${severity}`)} /> {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
