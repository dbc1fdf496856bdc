import { useTranslations } from "use-intl";

import { Fold } from "@/components/ui/fold";
import { QuoteList } from "@/components/intake/quote-list";
import type { GuidelineIntake } from "@/lib/intake/schema";

/** Text of the file that is in no passage: what repeats on every page, what is hidden, what was deleted. */
export function LeftOutDetails({ intake }: { intake: GuidelineIntake }) {
  const t = useTranslations("intakeReport");
  const { dropped, hidden, trackedChanges, language } = intake;
  return (
    <>
      {dropped.length > 0 && (
        <Fold title={t("dropped.title")}>
          {dropped.map(({ kind, count, quotes }) => (
            <div key={kind}>
              <p className="font-medium">
                {t(`dropped.${kind}`)}: {t("dropped.count", { count })}
              </p>
              <QuoteList quotes={quotes} language={language} />
            </div>
          ))}
        </Fold>
      )}
      {hidden.length > 0 && (
        <Fold title={t("hidden.title")}>
          <ul className="list-disc space-y-1 pl-5">
            {hidden.map(({ page, text, reason }, index) => (
              <li key={index} className="wrap-break-word">
                <span lang={language}>“{text}”</span> ({t("page", { page })},{" "}
                <HiddenReason {...{ reason }} />)
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {trackedChanges.length > 0 && (
        <Fold title={t("changes.title")}>
          <ul className="list-disc space-y-1 pl-5">
            {trackedChanges.map(({ kind, author, text }, index) => (
              <li key={index} className="wrap-break-word">
                <span lang={language}>“{text}”</span> (
                {author === null
                  ? t(`changes.${kind}`)
                  : t("changes.by", { kind: t(`changes.${kind}`), author })}
                )
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function HiddenReason({ reason }: { reason: string }) {
  const t = useTranslations("intakeReport.hidden");
  return t.has(reason) ? t(reason) : t("other");
}
