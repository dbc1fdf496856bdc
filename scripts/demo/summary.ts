import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import type { VerifiedDraft } from "@/lib/quality/schema";

type Settings = { locale: Locale; directory: string };

/** What an editor wants to know first: how it reads, how much is quoted, what blocks release. */
export function printSummary(draft: VerifiedDraft, { locale, directory }: Settings): void {
  const say = (key: string, params: Record<string, string | number> = {}) =>
    console.log(translate(locale, `summary.${key}`, params));
  const { readability, findings, gate, quotedShare, document } = draft;
  const hard = findings.filter(({ severity }) => severity === "hard");
  console.log("");
  say("title", { title: document.title });
  say("quoted", { percent: Math.round(quotedShare * 100) });
  if (readability.language === "en") {
    say("readingEnglish", {
      grade: rounded(readability.fleschKincaidGrade),
      smog: rounded(readability.smog),
      words: rounded(readability.wordsPerSentence),
    });
  } else {
    say("readingChinese", {
      sentence: rounded(readability.charactersPerSentence),
      clause: rounded(readability.charactersPerClause),
      difficult: Math.round((readability.difficultWordShare ?? 0) * 100),
    });
  }
  say("findings", { hard: hard.length, soft: findings.length - hard.length });
  say(gate.open ? "gateOpen" : "gateClosed", { count: gate.blockers.length });
  say("files", { directory });
}

function rounded(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
