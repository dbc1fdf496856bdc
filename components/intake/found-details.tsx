import { useTranslations } from "use-intl";

import { Fold } from "@/components/ui/fold";
import { QuoteList } from "@/components/intake/quote-list";
import type { GuidelineIntake } from "@/lib/intake/schema";

type Props = { found: NonNullable<GuidelineIntake["found"]>; language: string };

/** Recommendations and how they are graded, what contradicts itself, and what the guideline does not report. */
export function FoundDetails({ found, language }: Props) {
  const t = useTranslations("intakeReport");
  const { recommendations, scheme, schemeQuotes, conflicts, unanswered, ...counts } = found;
  return (
    <>
      <Fold title={t("found.title")}>
        <p>{t("found.recommendations", { count: recommendations, ...counts })}</p>
        <p>{scheme === "unknown" ? t("found.unknownScheme") : t("found.scheme", { scheme })}</p>
        {schemeQuotes.length > 0 && <p>{t("found.schemeQuotes")}</p>}
        <QuoteList quotes={schemeQuotes} language={language} />
      </Fold>
      {conflicts.length > 0 && (
        <Fold title={t("conflicts.title")}>
          <ol className="list-decimal space-y-2 pl-5">
            {conflicts.map(({ kind, quotes }, index) => (
              <li key={index}>
                {t(`conflicts.${kind}`)}
                <QuoteList quotes={quotes} language={language} />
              </li>
            ))}
          </ol>
        </Fold>
      )}
      {unanswered.length > 0 && (
        <Fold title={t("unanswered.title")}>
          <p>{t("unanswered.lead")}</p>
          <ul className="list-disc pl-5">
            {unanswered.map((question) => (
              <li key={question}>{t(`answers.${question}`)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
