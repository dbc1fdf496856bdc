import type { Language } from "@/lib/documents/schema";
import { PROFESSIONALS } from "@/lib/quality/language/professionals";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** In Chinese a sentence that recommends names nobody: professionals read it. */
const ADVISES = /推荐|建议|医疗机构|专科/u;
const READER: Record<Language, RegExp> = {
  en: /\b(?:you|yourself)\b/iu,
  zh: /自己|自行|由[您你]|^[您你]$/u,
};

/**
 * The reader in the place of a professional, in a sentence that else stands as its source has it: "clinicians should
 * consider" said as "you should consider", 由医师 as 由您自己.
 */
export function readerInstead(said: string, printed: string, language: Language): string | null {
  const edit = closeEdits(said, printed).find(
    ({ added, lost }) =>
      isOfTeam(lost, language) && READER[language].test(added) && !isOfTeam(added, language),
  );
  return edit?.added ?? null;
}

function isOfTeam(text: string, language: Language): boolean {
  return PROFESSIONALS[language].test(text) || (language === "zh" && ADVISES.test(text));
}
