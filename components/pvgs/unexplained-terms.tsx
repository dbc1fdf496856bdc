import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { Readability } from "@/lib/quality/schema";

/** More links would not help a reader. */
const MOST_LINKS = 4;

type Props = { readability: Readability; locale: Locale; page: string; isOpen: boolean };

/** Specialist words that no sentence and no glossary of this version explains. */
export function UnexplainedTerms({ readability, locale, page, isOpen }: Props) {
  const t = interfaceTexts(locale);
  const { unexplained, language } = readability;
  if (unexplained.length === 0) return null;
  return (
    <details open={isOpen} className="rounded-xl border border-line bg-white px-4 py-3">
      <summary className="font-semibold">
        {t("pvg.reading.unexplained", { count: unexplained.length })}
      </summary>
      <ul className="mt-2 list-disc space-y-2 pl-5 text-sm">
        {unexplained.map(({ term, plain, claimIds }) => (
          <li key={term}>
            <span lang={language} className="font-semibold">
              {term}
            </span>
            {plain !== null && (
              <>
                {" "}
                <span className="text-soft">
                  {t("pvg.reading.plain")} <span lang={language}>{plain}</span>
                </span>
              </>
            )}
            <ul className="flex flex-wrap gap-x-3">
              {claimIds.slice(0, MOST_LINKS).map((id) => (
                <li key={id}>
                  <a
                    href={`${page}#${id}`}
                    className="inline-block min-h-6 text-brand underline underline-offset-4"
                  >
                    {t("checklists.sentence", { number: Number(id.slice(1)) })}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
