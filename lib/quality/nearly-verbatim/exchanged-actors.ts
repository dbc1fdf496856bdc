import type { Language } from "@/lib/documents/schema";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

const TEAM: Record<Language, RegExp> = {
  en: /\b(?:clinicians?|physicians?|doctors?|prescribers?|practitioners?|specialists?|surgeons?|nurses?|midwi(?:fe|ves)|pharmacists?|dentists?|providers?|dietiti?ans?|therapists?|GPs?|professionals?|team)\b/iu,
  zh: /医[生师护务]|大夫|护士|药师|护理人员|医疗机构|专业人员|专科|推荐|建议|营养师|治疗师/u,
};
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
      TEAM[language].test(lost) && READER[language].test(added) && !TEAM[language].test(added),
  );
  return edit?.added ?? null;
}
