import { DecisionLines } from "@/components/findings/decision-lines";
import type { PvgFinding } from "@/lib/findings/schema";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";

type Props = { findings: PvgFinding[]; locale: Locale };

/** What people decided, all in one place and never folded away, so that it is printed with the version. */
export function DecisionRecord({ findings, locale }: Props) {
  const t = interfaceTexts(locale);
  const decided = findings.filter(({ decisions }) => decisions.length > 0);
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="space-y-2">
      <h2 id="decisions" className="text-lg font-bold">
        {t("findings.recordOf")}
      </h2>
      <p className="text-sm text-soft">{t("findings.notInFiles")}</p>
      <ul className="divide-y divide-line rounded-xl border border-line bg-white px-4">
        {decided.map(({ id, check, code, params, severity, decisions }) => (
          <li key={id} className="space-y-1 py-3 break-inside-avoid">
            <p className="font-medium wrap-anywhere">
              {t(`findings.severities.${severity}`)} ({check}):{" "}
              {translate(locale, `findings.${code}`, params)}
            </p>
            <DecisionLines decisions={decisions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
