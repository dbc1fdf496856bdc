import type { Language } from "@/lib/documents/schema";
import { findDoubtfulDoseWords } from "@/lib/quality/across/dose-meanings";
import type { Cue } from "@/lib/quality/language/cues";
import { findDoseWords } from "@/lib/quality/language/dose-words";

/** Of each group one is said in place of another when they are exchanged. */
const GROUPS = [
  [
    ...["by mouth", "sublingual", "intravenous", "intramuscular", "subcutaneous", "injected"],
    ...["inhaled", "nebulised", "on the skin", "rectal", "nasal"],
  ],
  [
    ...["every other day", "every other week", "daily", "weekly", "monthly", "yearly", "hourly"],
    ...["regularly", "occasionally"],
  ],
  ["before meals", "with meals"],
  ["at bedtime", "in the morning"],
  ["long-acting", "short-acting"],
  ["maximum", "minimum"],
];

/**
 * Ways, times and rhythms of a dose that one text says more often and others of their kind that it says less often than
 * its source, even where both texts name both: "by mouth … by injection" said as "by mouth … by mouth".
 */
export function exchangedDoseWords(stated: string, printed: string, language: Language): string[] {
  const said = tally(stated, language);
  const source = tally(printed, language);
  return GROUPS.flatMap((group) => {
    const gained = group.filter((family) => isMore(family, said, source));
    const lost = group.filter((family) => isMore(family, source, said));
    return lost.length > 0 ? gained.slice(0, 1) : [];
  }).map((family) => said.find(({ cue }) => cue === family)?.word ?? family);
}

/** Words of a family, and words that may say the same. */
function tally(text: string, language: Language): Cue[] {
  const sure = findDoseWords(text, language);
  const doubtful = findDoubtfulDoseWords(text, language).filter((one) =>
    sure.every(
      (other) => other.cue !== one.cue || other.end <= one.start || one.end <= other.start,
    ),
  );
  return [...sure, ...doubtful];
}

function isMore(family: string, these: Cue[], those: Cue[]): boolean {
  const count = (words: Cue[]) => words.filter(({ cue }) => cue === family).length;
  return count(these) > count(those);
}
