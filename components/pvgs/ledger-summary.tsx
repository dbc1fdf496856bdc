import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import type { Pvg } from "@/lib/pvgs/schema";

type Props = { recommendations: Pvg["recommendations"]; locale: Locale; language: string };

/** Every recommendation is in the patient version or listed here with the reason why not. */
export function LedgerSummary({ recommendations, locale, language }: Props) {
  const t = interfaceTexts(locale);
  const leftOut = recommendations.filter(({ included }) => !included);
  const included = recommendations.length - leftOut.length;
  return (
    <section aria-labelledby="ledger" className="space-y-2">
      <h2 id="ledger" className="text-lg font-bold">
        {t("pvg.recommendations")}
      </h2>
      <p>{t("pvg.ledger", { included, leftOut: leftOut.length })}</p>
      {leftOut.length > 0 && (
        <details className="rounded-xl border border-line bg-white px-4 py-3">
          <summary className="font-semibold">{t("pvg.leftOut")}</summary>
          <ul className="mt-2 list-disc space-y-2 pl-5 text-sm">
            {leftOut.map(({ id, text, reason, page }) => (
              <li key={id}>
                <span lang={language}>“{text}”</span>{" "}
                <span className="text-soft">
                  ({t("pvg.page", { page })}
                  {reason && ` · ${translate(locale, `ledger.reasons.${reason}`)}`})
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
