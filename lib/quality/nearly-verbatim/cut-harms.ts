import type { Language } from "@/lib/documents/schema";
import { mentionsOfHarm } from "@/lib/quality/language/adverse";
import { findExchanges } from "@/lib/quality/language/compare-words";
import { findWords } from "@/lib/quality/language/words";
import { speaksOfHarm } from "@/lib/quality/language/harms";
import { stemsOf } from "@/lib/quality/language/stems";
import {
  NEARLY_ALL,
  sharedWords,
  withoutBrackets,
} from "@/lib/quality/nearly-verbatim/close-edits";

const SENTENCE_END = /[.;!?。；！？\n]/u;
/** "A rare." may be all that is left. */
const LEAST_SHARED = 2;
const LEAST_CUT: Record<Language, number> = { en: 3, zh: 4 };

type Texts = { said: string; printed: string; beside: string; language: Language };

/**
 * What a sentence says of a harm, where the words before it stand as in the source and nothing else in the claim or
 * beside it does: "… but infrequently lead to death" cut off.
 */
export function cutHarm({ said, printed, beside, language }: Texts): string | null {
  const stated = withoutBrackets(said, printed);
  const count = findWords(stated).length;
  const edits = findExchanges(stated, printed);
  const shared = sharedWords(edits) ?? 0;
  if (shared < Math.max(LEAST_SHARED, NEARLY_ALL * count)) return null;
  const told = stemsOf(`${said}\n${beside}`, language);
  for (const { lost, added, before, after } of edits) {
    if (before === 0 || added !== "") continue;
    const cut = after === 0 ? (lost.split(SENTENCE_END)[0] ?? "") : lost;
    if (findWords(cut).length < LEAST_CUT[language]) continue;
    if (mentionsOfHarm(cut, language).length === 0 && !speaksOfHarm(cut, language)) continue;
    const own = [...stemsOf(cut, language)];
    const untold = own.filter((stem) => !told.has(stem));
    if (untold.length * 2 >= Math.max(1, own.length) || namesUntoldHarm(cut, told, language))
      return cut.trim();
  }
  return null;
}

function namesUntoldHarm(cut: string, told: ReadonlySet<string>, language: Language): boolean {
  return mentionsOfHarm(cut, language).some((word) =>
    [...stemsOf(word, language)].some((stem) => !told.has(stem)),
  );
}
