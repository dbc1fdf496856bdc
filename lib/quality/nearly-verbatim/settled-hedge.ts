import type { Language } from "@/lib/documents/schema";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

const HELD: Record<Language, RegExp> = {
  en: /\b(?:estimated|believed|thought|suspected|expected|assumed|presumed|considered|suggested|likely|probable)$/iu,
  zh: /(?:估计|推测|认为|预计|可能|考虑)$/u,
};
const KNOWN: Record<Language, RegExp> = {
  en: /\b(?:known|proven|proved|certain|sure|confirmed|established|shown|demonstrated|guaranteed)$/iu,
  zh: /(?:已知|证实|确定|肯定|证明|一定)$/u,
};

/** "Is estimated to be" said as "is known to be", the words around being the source's. */
export function settledHedge(said: string, printed: string, language: Language): string | null {
  const edit = closeEdits(said, printed).find(
    ({ added, lost }) => HELD[language].test(lost.trim()) && KNOWN[language].test(added.trim()),
  );
  return edit?.added.trim() ?? null;
}
