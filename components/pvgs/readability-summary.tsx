import { HardestSentences } from "@/components/pvgs/hardest-sentences";
import { ReadingBySection } from "@/components/pvgs/reading-by-section";
import { UnexplainedTerms } from "@/components/pvgs/unexplained-terms";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { PvgSection } from "@/lib/pvgs/document";
import type { Readability } from "@/lib/quality/schema";

type Props = {
  readability: Readability;
  locale: Locale;
  sections: Pick<PvgSection, "id" | "heading">[];
  /** Address of the page with the sentences; empty on that page itself. */
  page?: string;
  /** On a report nothing is folded. */
  isOpen?: boolean;
};

/** How the text reads, in the measures of its own language, whether that is what was aimed at, and what would help. */
export function ReadabilitySummary({
  readability,
  locale,
  sections,
  page = "",
  isOpen = false,
}: Props) {
  const t = interfaceTexts(locale);
  const { target, reliable, language, passiveShare } = readability;
  const parts = { readability, locale, page, isOpen };
  return (
    <section aria-labelledby="readability" className="space-y-2">
      <h2 id="readability" className="text-lg font-bold">
        {t("pvg.readability")}
      </h2>
      {target && (
        <p className="font-semibold">
          {t(target.met === null ? "pvg.reading.unknown" : `pvg.reading.${verdict(target.met)}`)}{" "}
          <span className="font-normal">{t(`pvg.reading.aim_${language}`, aim(target))}</span>
        </p>
      )}
      <p className="text-sm">{t(`pvg.reading.${language}`, figures(readability))}</p>
      {passiveShare !== null && (
        <p className="text-sm">{t(`pvg.reading.more_${language}`, figures(readability))}</p>
      )}
      {!reliable && <p className="text-sm text-soft">{t("pvg.reading.unreliable")}</p>}
      <HardestSentences {...parts} />
      <UnexplainedTerms {...parts} />
      <ReadingBySection {...parts} sections={sections} />
    </section>
  );
}

function verdict(met: boolean): "met" | "notMet" {
  return met ? "met" : "notMet";
}

function aim(target: NonNullable<Readability["target"]>) {
  return {
    grade: target.fleschKincaidGrade ?? 0,
    sentence: target.charactersPerSentence ?? 0,
    clause: target.charactersPerClause ?? 0,
  };
}

function figures(readability: Readability) {
  return {
    grade: rounded(readability.fleschKincaidGrade),
    smog: rounded(readability.smog),
    words: rounded(readability.wordsPerSentence),
    sentence: rounded(readability.charactersPerSentence),
    clause: rounded(readability.charactersPerClause),
    difficult: percent(readability.difficultWordShare),
    uncommon: rounded(100 * (readability.uncommonCharacterShare ?? 0)),
    passive: percent(readability.passiveShare),
  };
}

function percent(share: number | null): number {
  return Math.round((share ?? 0) * 100);
}

function rounded(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
