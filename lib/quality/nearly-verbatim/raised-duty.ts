import type { Language } from "@/lib/documents/schema";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

const MUST: Record<Language, RegExp> = {
  en: /(?:^|\s)(?:must|has to|have to|is required to|are required to)$/iu,
  zh: /^(?:必须|务必|一定要|必需)$/u,
};
const LESS: Record<Language, RegExp> = {
  en: /(?:^|\s)(?:should|may|can|could|might|ought to|is advised to|are advised to)$/iu,
  zh: /^(?:应当?|应该|宜|可以?|建议|推荐|考虑)$/u,
};

/** "Must" in the place of "should", 必须 of 可以, every word around being the source's. */
export function raisedDuty(said: string, printed: string, language: Language): string | null {
  const edit = closeEdits(said, printed).find(
    ({ added, lost }) => MUST[language].test(added.trim()) && LESS[language].test(lost.trim()),
  );
  return edit?.added ?? null;
}
