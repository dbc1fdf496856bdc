import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { Readability } from "@/lib/quality/schema";

type Props = { readability: Readability; locale: Locale };

/** How the text reads, in the measures of its own language, and whether that is what was aimed at. */
export function ReadabilitySummary({ readability, locale }: Props) {
  const t = interfaceTexts(locale);
  const { target, reliable } = readability;
  return (
    <section aria-labelledby="readability" className="space-y-2">
      <h2 id="readability" className="text-lg font-bold">
        {t("pvg.readability")}
      </h2>
      {target && (
        <p className="font-semibold">
          {t(target.met === null ? "pvg.reading.unknown" : `pvg.reading.${verdict(target.met)}`)}{" "}
          <span className="font-normal">
            {t(`pvg.reading.aim_${readability.language}`, aim(target))}
          </span>
        </p>
      )}
      <p className="text-sm">{t(`pvg.reading.${readability.language}`, figures(readability))}</p>
      {!reliable && <p className="text-sm text-soft">{t("pvg.reading.unreliable")}</p>}
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
    difficult: Math.round((readability.difficultWordShare ?? 0) * 100),
  };
}

function rounded(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
