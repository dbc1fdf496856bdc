import { useTranslations } from "use-intl";

import { QuoteList } from "@/components/intake/quote-list";
import type { IntakeCheck } from "@/lib/intake/schema";

type Props = { checks: IntakeCheck[]; language: string };

/** In plain words, what asks for a person's look. */
export function IntakeChecks({ checks, language }: Props) {
  const t = useTranslations("intakeReport");
  const sentences = useTranslations("intake");
  return (
    <div className="space-y-2">
      <h3 className="font-bold">{t("checks")}</h3>
      {checks.length === 0 && <p className="text-soft">{t("noChecks")}</p>}
      <ul className="space-y-3">
        {checks.map(({ code, params, quotes }) => (
          <li
            key={code}
            className="border-l-4 border-amber-600 bg-amber-50 px-3 py-2 text-amber-950"
          >
            <p>{sentences(code as Parameters<typeof sentences>[0], params)}</p>
            <QuoteList quotes={quotes} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}
