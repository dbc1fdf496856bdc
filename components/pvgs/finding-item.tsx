import { SeverityBadge } from "@/components/pvgs/severity-badge";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import type { Finding } from "@/lib/quality/schema";

type Props = { finding: Finding; locale: Locale; language: string };

/** What is wrong, what the patient version says and what the guideline says. */
export function FindingItem({ finding, locale, language }: Props) {
  const t = interfaceTexts(locale);
  const { check, severity, code, params, claimId, quote, sourceQuote } = finding;
  const quotes = [
    { name: t("pvg.says"), text: quote },
    { name: t("pvg.sourceSays"), text: sourceQuote },
  ];
  return (
    <li className="space-y-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <SeverityBadge severity={severity} words={t(`pvg.${severity}`)} />
        <span className="min-w-0 flex-1 basis-60">
          {translate(locale, `findings.${code}`, params)}
        </span>
        <span className="text-sm text-soft">
          {translate(locale, `document.checks.${check}`)} ({check})
        </span>
      </p>
      <dl className="space-y-1 text-sm">
        {quotes.map(
          ({ name, text }) =>
            text && (
              <div key={name} className="gap-2 sm:flex">
                <dt className="shrink-0 text-soft sm:w-28">{name}</dt>
                <dd lang={language} className="wrap-anywhere">
                  “{text}”
                </dd>
              </div>
            ),
        )}
      </dl>
      {claimId && (
        <a href={`#${claimId}`} className="inline-block py-1 text-sm text-brand underline">
          {t("pvg.goTo")}
        </a>
      )}
    </li>
  );
}
