import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import type { Readability } from "@/lib/quality/schema";

type Props = { readability: Readability; locale: Locale; page: string; isOpen: boolean };

/** The sentences that most need rewriting, each with what would make it easier. */
export function HardestSentences({ readability, locale, page, isOpen }: Props) {
  const t = interfaceTexts(locale);
  const hard = readability.worst.filter(({ advice }) => advice.length > 0);
  if (hard.length === 0) return null;
  return (
    <details open={isOpen} className="rounded-xl border border-line bg-white px-4 py-3">
      <summary className="font-semibold">
        {t("pvg.reading.hardest", { count: hard.length })}
      </summary>
      <ol className="mt-2 list-decimal space-y-3 pl-5 text-sm">
        {hard.map(({ claimId, text, advice }) => (
          <li key={`${claimId}-${text}`} className="break-inside-avoid">
            <a
              href={`${page}#${claimId}`}
              lang={readability.language}
              className="text-brand underline underline-offset-4"
            >
              {text}
            </a>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              {advice.map(({ code, params }) => (
                <li key={`${code}-${params.word ?? ""}`}>
                  {translate(locale, `advice.${code}`, params)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
