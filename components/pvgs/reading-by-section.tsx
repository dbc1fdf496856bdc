import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { PvgSection } from "@/lib/pvgs/document";
import type { Readability } from "@/lib/quality/schema";

type Figures = Readability["sections"][number];

/** Two figures of each language: more would not fit beside the text. */
const COLUMNS = {
  en: [
    ["grade", ({ fleschKincaidGrade }: Figures) => fleschKincaidGrade],
    ["words", ({ wordsPerSentence }: Figures) => wordsPerSentence],
  ],
  zh: [
    ["sentence", ({ charactersPerSentence }: Figures) => charactersPerSentence],
    ["clause", ({ charactersPerClause }: Figures) => charactersPerClause],
  ],
} as const;

type Props = {
  readability: Readability;
  locale: Locale;
  page: string;
  isOpen: boolean;
  sections: Pick<PvgSection, "id" | "heading">[];
};

export function ReadingBySection({ readability, locale, page, isOpen, sections }: Props) {
  const t = interfaceTexts(locale);
  const { language } = readability;
  const columns = COLUMNS[language];
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
  if (readability.sections.length === 0) return null;
  const cell = "border-b border-line py-1.5 pr-3 text-left align-top";
  return (
    <details open={isOpen} className="rounded-xl border border-line bg-white px-4 py-3">
      <summary className="font-semibold">{t("pvg.reading.bySection")}</summary>
      <table className="mt-2 w-full text-sm">
        <thead>
          <tr>
            <th scope="col" className={cell}>
              {t("pvg.reading.columns.section")}
            </th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className={cell}>
                {t(`pvg.reading.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readability.sections.map((figures) => (
            <tr key={figures.sectionId} className="break-inside-avoid">
              <th scope="row" lang={language} className={`${cell} font-normal`}>
                <a
                  href={`${page}#section-${figures.sectionId}`}
                  className="text-brand underline underline-offset-4"
                >
                  {headings.get(figures.sectionId) ?? figures.sectionId}
                </a>
              </th>
              {columns.map(([name, of]) => (
                <td key={name} className={cell}>
                  {of(figures)?.toFixed(1) ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
