import { DecisionRecord } from "@/components/findings/decision-record";
import { FindingsPanel } from "@/components/findings/findings-panel";
import { placeFindings } from "@/components/findings/place-findings";
import { DownloadLinks } from "@/components/pvgs/download-links";
import { GateNotice } from "@/components/pvgs/gate-notice";
import { LedgerSummary } from "@/components/pvgs/ledger-summary";
import { listedSections, PvgArticle } from "@/components/pvgs/pvg-article";
import { PvgHeader } from "@/components/pvgs/pvg-header";
import { marksOf, type Reading } from "@/components/pvgs/reading";
import { sourcedClaims } from "@/components/pvgs/sourced-claims";
import { RepairNote } from "@/components/pvgs/repair-note";
import { ReadabilitySummary } from "@/components/pvgs/readability-summary";
import { SourceChoiceProvider } from "@/components/pvgs/source-choice";
import { SourceReader } from "@/components/pvgs/source-reader";
import { Stamps } from "@/components/pvgs/stamps";
import { TableOfContents } from "@/components/pvgs/table-of-contents";
import { Notice } from "@/components/ui/notice";
import { type Language, LanguageSchema } from "@/lib/documents/schema";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { documentLabels } from "@/lib/pvgs/labels";
import type { Pvg } from "@/lib/pvgs/schema";

type Props = { pvg: Pvg; locale: Locale };

/** A patient version to read and to check: what stands in its way first, then the text with its sources. */
export function PvgView({ pvg, locale }: Props) {
  const t = interfaceTexts(locale);
  const { document, guideline, recommendations } = pvg;
  const language = LanguageSchema.catch(document.language).parse(guideline.language);
  const reading = readingOf(pvg, language, locale);
  const source = {
    title: guideline.title ?? guideline.fileName,
    hasPages: guideline.format === "pdf",
    language,
    textLanguage: document.language,
    passages: pvg.passages,
    pictures: `/api/v1/pvgs/${pvg.id}/source/pictures`,
  };
  return (
    <SourceChoiceProvider>
      <div className="space-y-6">
        <PvgHeader pvg={pvg} locale={locale} />
        {!pvg.isOwner && (
          <Notice tone="info">
            <p>{t("findings.reading")}</p>
          </Notice>
        )}
        <Stamps document={document} reading={reading} />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0 space-y-6">
            <GateNotice draft={pvg} locale={locale} />
            <RepairNote repair={pvg.repair} checks={pvg.checks} locale={locale} />
            <FindingsPanel
              pvg={{ id: pvg.id, checkedAt: pvg.checkedAt, isOwner: pvg.isOwner }}
              findings={placeFindings(pvg)}
              sections={document.sections.map(({ id, heading }) => ({ id, heading }))}
              languages={{ stated: document.language, printed: language }}
            />
            <DecisionRecord findings={pvg.findings} locale={locale} />
          </div>
          <div className="min-w-0 space-y-6">
            {pvg.isOwner && <DownloadLinks pvg={pvg} locale={locale} />}
            <ReadabilitySummary readability={pvg.readability} locale={locale} />
            <LedgerSummary recommendations={recommendations} locale={locale} language={language} />
          </div>
        </div>
        <p className="border-t border-line pt-6 text-soft">{t("pvg.howToRead")}</p>
        <div className="grid gap-6 lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_24rem]">
          <TableOfContents
            title={t("pvg.contents")}
            language={document.language}
            sections={listedSections(document)}
          />
          <SourceReader claims={sourcedClaims(pvg, locale)} source={source}>
            <PvgArticle document={document} reading={reading} />
          </SourceReader>
        </div>
      </div>
    </SourceChoiceProvider>
  );
}

function readingOf({ document, findings }: Pvg, source: Language, locale: Locale): Reading {
  const t = interfaceTexts(locale);
  const labels = documentLabels(document.language);
  const isOther = source !== document.language;
  return {
    labels,
    original: isOther ? { language: source, word: labels(`original.${source}`) } : null,
    gap: document.language === "zh" ? "" : " ",
    figures: new Map(document.figures.map((figure) => [figure.id, figure])),
    marks: marksOf(findings.filter(({ state }) => state !== "dismissed")),
    markWords: { hard: t("pvg.hardMark"), soft: t("pvg.softMark") },
  };
}
