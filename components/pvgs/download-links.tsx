import { BUTTON } from "@/components/ui/button-style";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { Pvg } from "@/lib/pvgs/schema";

const ORDER = ["html", "pdf", "md", "json"] as const;

type Props = { pvg: Pick<Pvg, "guidelineId" | "formats">; locale: Locale };

export function DownloadLinks({ pvg: { guidelineId, formats }, locale }: Props) {
  const t = interfaceTexts(locale);
  return (
    <section aria-labelledby="downloads" className="space-y-2">
      <h2 id="downloads" className="text-lg font-bold">
        {t("pvg.downloads")}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {ORDER.filter((format) => formats.includes(format)).map((format) => (
          <li key={format}>
            <a
              href={`/api/v1/workflow/${guidelineId}/pvg/download?format=${format}`}
              download
              aria-label={t("pvg.download", { format: t(`pvg.formats.${format}`) })}
              className={BUTTON.secondary}
            >
              {t(`pvg.formats.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
