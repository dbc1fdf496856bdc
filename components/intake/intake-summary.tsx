import { useTranslations } from "use-intl";

import type { GuidelineIntake } from "@/lib/intake/schema";

/** What the document says of itself, and in a sentence how much of it was read. */
export function IntakeSummary({ intake }: { intake: GuidelineIntake }) {
  const t = useTranslations("intakeReport");
  const languages = useTranslations("interface.pvg.languages");
  const { metadata, format, language, pageCount, characterCount, tables, figures } = intake;
  const about = [
    { name: "title", value: metadata.title },
    { name: "publisher", value: metadata.publisher },
    { name: "year", value: metadata.year?.toString() ?? null },
    { name: "doi", value: metadata.doi },
  ] as const;
  const source = {
    format: t(`formats.${format}`),
    language: languages(language),
    pages: pageCount,
    characters: characterCount,
  };
  return (
    <div className="space-y-3">
      <ReadingTrust intake={intake} />
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {about.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{t(`facts.${name}`)}</dt>
            <dd className="min-w-0 wrap-break-word">
              {value === null ? (
                <span className="text-soft">{t("facts.missing")}</span>
              ) : (
                <span lang={language}>{value}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-soft">
        {[
          t("facts.source", source),
          t("facts.tables", tables),
          t("facts.figures", { count: figures }),
        ].join(" · ")}
      </p>
    </div>
  );
}

function ReadingTrust({ intake: { pictures, pageCount, format } }: { intake: GuidelineIntake }) {
  const t = useTranslations("intakeReport.trust");
  const ocr = pictures.filter(({ status }) => status === "ocr").length;
  const unread = pictures.length - ocr;
  if (format !== "pdf") return <p className="font-medium">{t("flow")}</p>;
  return (
    <p className="font-medium">
      {pictures.length === 0 && t("text", { pages: pageCount })}
      {ocr > 0 && t("ocr", { count: ocr })} {unread > 0 && t("unread", { count: unread })}
    </p>
  );
}
