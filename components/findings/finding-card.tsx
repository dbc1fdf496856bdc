"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";

import { DecisionLines } from "@/components/findings/decision-lines";
import { FindingActions } from "@/components/findings/finding-actions";
import { FindingQuotes } from "@/components/findings/finding-quotes";
import { SeverityBadge } from "@/components/pvgs/severity-badge";

type Props = ComponentProps<typeof FindingActions> & {
  languages: { stated: string; printed: string };
  /** Heading of the section it stands in. */
  section: string | null;
};

/** What is wrong, where, how serious it is, what to do about it, and what people decided. */
export function FindingCard({ languages, section, ...actions }: Props) {
  const t = useTranslations("interface.findings");
  const { finding } = actions;
  const { id, number, severity, state, dismissal, decisions } = finding;
  return (
    <li
      id={`finding-${id}`}
      tabIndex={-1}
      className="scroll-mt-4 space-y-3 py-4 break-inside-avoid"
    >
      <div className="space-y-1">
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          <span>{number}.</span>
          <SeverityBadge severity={severity} words={t(`severities.${severity}`)} />
          {state !== "open" && (
            <span className="rounded-full border border-slate-500 px-2 font-medium text-ink">
              {t(`states.${state}`)}
            </span>
          )}
          <Place check={finding.check} section={section} language={languages.stated} />
        </p>
        <FindingWords finding={finding} />
      </div>
      <FindingQuotes finding={finding} languages={languages} />
      {dismissal === "never" && <p className="text-sm text-soft">{t("never")}</p>}
      {dismissal === "two_people" && state !== "dismissed" && (
        <p className="text-sm text-soft">{t("twoPeople")}</p>
      )}
      {decisions.length > 0 && (
        <section aria-label={t("record")} className="border-l-4 border-slate-400 pl-3">
          <DecisionLines decisions={decisions} />
        </section>
      )}
      <FindingActions {...actions} />
    </li>
  );
}

function Place({
  check,
  section,
  language,
}: {
  check: string;
  section: string | null;
  language: string;
}) {
  const t = useTranslations("interface.findings");
  const checks = useTranslations("document.checks");
  return (
    <span>
      {checks.has(check) && `${checks(check)} `}({check}) ·{" "}
      {section === null ? t("wholeDocument") : <span lang={language}>{section}</span>}
    </span>
  );
}

function FindingWords({ finding: { code, params } }: Pick<Props, "finding">) {
  const t = useTranslations("interface.findings");
  const findings = useTranslations("findings");
  const remedies = useTranslations("remedies");
  return (
    <>
      <h3 className="font-semibold wrap-anywhere">{findings(code, params)}</h3>
      {remedies.has(code) && (
        <p className="wrap-anywhere">
          <span className="font-medium">{t("todo")}</span> {remedies(code, params)}
        </p>
      )}
    </>
  );
}
