"use client";

import { useTranslations } from "use-intl";

import { SeverityBadge } from "@/components/pvgs/severity-badge";
import { useSourceChoice } from "@/components/pvgs/source-choice";
import type { ClaimFinding } from "@/components/pvgs/sourced-claims";

/** Findings on one sentence, each with the way to it in the list. */
export function ClaimFindings({ findings }: { findings: ClaimFinding[] }) {
  const t = useTranslations("interface");
  const { close } = useSourceChoice();
  if (findings.length === 0) return null;
  return (
    <section aria-label={t("source.findings")}>
      <ul className="space-y-2">
        {findings.map(({ id, severity, state, sentence }) => (
          <li key={id} className="text-sm">
            <SeverityBadge severity={severity} words={t(`pvg.${severity}`)} />{" "}
            {state !== "open" && <strong>{t(`findings.states.${state}`)}: </strong>}
            {sentence}{" "}
            <a
              href={`#finding-${id}`}
              data-finding={id}
              onClick={close}
              className="inline-block min-h-6 text-brand underline"
            >
              {t("findings.backTo")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
