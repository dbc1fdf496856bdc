"use client";

import { useTranslations } from "use-intl";

import {
  type ComparedQuotes,
  compareQuotes,
  markWords,
  type Stretch,
} from "@/components/findings/compare-quotes";
import type { PlacedFinding } from "@/components/findings/filter-findings";

const MARKS = {
  stated: {
    Mark: "ins",
    look: "bg-amber-100 font-semibold underline decoration-2 underline-offset-4",
  },
  printed: {
    Mark: "del",
    look: "border border-dashed border-brand bg-brand-pale px-0.5 font-semibold no-underline",
  },
  named: { Mark: "mark", look: "bg-amber-100 font-semibold text-ink underline decoration-2" },
} as const;
type Kind = keyof typeof MARKS;

type Props = { finding: PlacedFinding; languages: { stated: string; printed: string } };

/** What both texts say, side by side, with the words that only one of them has. */
export function FindingQuotes({ finding, languages }: Props) {
  const t = useTranslations("interface.findings");
  const { quote, sourceQuote, page, params } = finding;
  if (quote === null && sourceQuote === null) return null;
  const compared =
    quote === null || sourceQuote === null ? null : compareQuotes(quote, sourceQuote);
  const named = (text: string) => markWords(text, Object.values(params).map(String));
  const guideline = page === null ? t("guideline") : t("guidelinePage", { page });
  return (
    <div className="space-y-1 text-sm">
      <dl className="grid gap-2 md:grid-cols-2">
        {quote !== null && (
          <Quote
            name={t("patientVersion")}
            language={languages.stated}
            stretches={compared?.stated ?? named(quote)}
            kind={compared ? "stated" : "named"}
          />
        )}
        {sourceQuote !== null && (
          <Quote
            name={guideline}
            language={languages.printed}
            stretches={compared?.printed ?? named(sourceQuote)}
            kind={compared ? "printed" : "named"}
          />
        )}
      </dl>
      {compared && <Legend compared={compared} />}
    </div>
  );
}

/** For those who see the marks; in the text itself words stand around them for those who do not. */
function Legend({ compared: { stated, printed } }: { compared: ComparedQuotes }) {
  const t = useTranslations("interface.findings");
  if (!hasMarks(stated) && !hasMarks(printed))
    return <p className="text-xs text-soft">{t("sameWords")}</p>;
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-3 text-xs text-soft">
      {hasMarks(stated) && <span>{t("onlyStated")}</span>}
      {hasMarks(printed) && <span>{t("onlyPrinted")}</span>}
    </p>
  );
}

type QuoteProps = { name: string; language: string; stretches: Stretch[]; kind: Kind };

function Quote({ name, language, stretches, kind }: QuoteProps) {
  return (
    <div className="rounded-lg bg-pale px-3 py-2">
      <dt className="text-soft">{name}</dt>
      <dd lang={language} className="leading-relaxed wrap-anywhere">
        {stretches.map((stretch, index) =>
          stretch.isOnlyHere ? (
            <MarkedWords key={index} text={stretch.text} kind={kind} />
          ) : (
            stretch.text
          ),
        )}
      </dd>
    </div>
  );
}

/** Screen readers seldom say that words are marked, so the words around them do. */
function MarkedWords({ text, kind }: { text: string; kind: Kind }) {
  const t = useTranslations("interface.findings");
  const { Mark, look } = MARKS[kind];
  if (kind === "named") return <Mark className={look}>{text}</Mark>;
  return (
    <Mark className={look}>
      <span className="sr-only">{t(kind === "stated" ? "startStated" : "startPrinted")} </span>
      {text}
      <span className="sr-only">{t("end")}</span>
    </Mark>
  );
}

function hasMarks(stretches: Stretch[]): boolean {
  return stretches.some(({ isOnlyHere }) => isOnlyHere);
}
