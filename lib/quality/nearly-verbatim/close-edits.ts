import { type Exchange, findExchanges } from "@/lib/quality/language/compare-words";
import { findWords } from "@/lib/quality/language/words";

/** Of the words of a sentence so many are its source's, in its source's order. */
export const NEARLY_ALL = 0.8;
const LEAST_SHARED = 3;
const MOST_EXCHANGED = 3;

/**
 * What was put, cut or exchanged in a sentence that else stands as its source has it. There a word that is gone was taken
 * out: nobody says it in other words and leaves all words around it. Empty where a sentence is worded anew.
 */
export function closeEdits(stated: string, printed: string): Exchange[] {
  const said = withoutBrackets(stated, printed);
  const edits = findExchanges(said, printed);
  if (!isClose(said, printed, edits)) return [];
  return edits.flatMap((edit) => {
    if (edit.lost === "" || (edit.before > 0 && edit.after > 0)) return [edit];
    if (edit.after > 0) return [{ ...edit, lost: edit.lost.split(CLAUSE_END).at(-1) ?? "" }];
    // Behind its last word the source goes on with other sentences.
    return edit.added === "" ? [] : [{ ...edit, lost: edit.lost.split(CLAUSE_END)[0] ?? "" }];
  });
}

/** Whether a sentence else stands as its source has it. */
export function isNearlyVerbatim(stated: string, printed: string): boolean {
  const said = withoutBrackets(stated, printed);
  return isClose(said, printed, findExchanges(said, printed));
}

function isClose(said: string, printed: string, edits: Exchange[]): boolean {
  const count = findWords(said).length;
  const shared = sharedWords(edits) ?? count;
  // A short sentence in which one or two places were worded anew.
  const isHardlyWorded = edits.length <= 2 && count - shared <= MOST_EXCHANGED * edits.length;
  // A clause that was put to a sentence leaves the source's own words whole.
  const isWhole = shared >= NEARLY_ALL * findWords(printed).length;
  return shared >= LEAST_SHARED && (shared >= NEARLY_ALL * count || isHardlyWorded || isWhole);
}

/** How many words two texts have in common, in their order; null where nothing tells them apart. */
export function sharedWords([first]: Exchange[]): number | null {
  return first ? first.before + first.after : null;
}

const CLAUSE_END = /[.;:,!?。；：，！？|\n]\s*/u;

/** A bracket that the source does not have explains the word before it; booklets call clinicians "your care team". */
export function withoutBrackets(stated: string, printed: string): string {
  const text = stated.replaceAll(/\s?[（(]([^（()）]+)[）)]/gu, (bracket, inner: string) =>
    printed.includes(inner) ? bracket : "",
  );
  return printed.includes("linicians") ? text.replace(/\byour care team\b/iu, "clinicians") : text;
}
