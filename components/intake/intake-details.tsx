import { useTranslations } from "use-intl";

import { Fold } from "@/components/ui/fold";
import { FoundDetails } from "@/components/intake/found-details";
import { LeftOutDetails } from "@/components/intake/left-out-details";
import { SectionDetails } from "@/components/intake/section-details";
import type { GuidelineIntake } from "@/lib/intake/schema";

/** Everything else the report knows, folded. */
export function IntakeDetails({ intake }: { intake: GuidelineIntake }) {
  const t = useTranslations("intakeReport");
  const { pictures, found, sections, language } = intake;
  return (
    <div className="divide-y divide-line border-t border-line">
      {pictures.length > 0 && (
        <Fold title={t("pages.title")}>
          <ul className="list-disc pl-5">
            {pictures.map(({ number: page, status, ocrConfidence }) => (
              <li key={page}>
                {status === "ocr"
                  ? t("pages.ocr", { page, confidence: Math.round(ocrConfidence ?? 0) })
                  : t("pages.needs_ocr", { page })}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {found && <FoundDetails found={found} language={language} />}
      {sections && <SectionDetails sections={sections} language={language} />}
      <LeftOutDetails intake={intake} />
    </div>
  );
}
