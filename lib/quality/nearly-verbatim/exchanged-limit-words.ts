import type { Language } from "@/lib/documents/schema";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** Ways to say how a thing stands to a limit, whether or not the limit is a number. */
const LIMITS: Record<Language, Record<string, RegExp>> = {
  en: {
    least: /^(?:at least|no less than|not less than|no fewer than|a minimum of)$/iu,
    more: /^(?:more than|greater than|over|above|higher than|longer than)$/iu,
    most: /^(?:at most|no more than|not more than|no greater than|up to|a maximum of)$/iu,
    less: /^(?:less than|fewer than|under|below|lower than|shorter than)$/iu,
    about: /^(?:about|around|approximately|roughly|nearly|almost)$/iu,
  },
  zh: {
    least: /^(?:至少|最少|不少于|不低于|不小于|起码)$/u,
    more: /^(?:超过|大于|高于|多于)$/u,
    most: /^(?:至多|最多|不超过|不多于|不高于|不大于)$/u,
    less: /^(?:少于|小于|低于|不足|不到|未满)$/u,
    about: /^(?:大?约|左右|大概|近)$/u,
  },
};

/** "At least moderate" said as "about moderate", the words around being the source's. */
export function exchangedLimitWord(
  said: string,
  printed: string,
  language: Language,
): string | null {
  const senseOf = (text: string) =>
    Object.entries(LIMITS[language]).find(([, words]) => words.test(text.trim()))?.[0];
  const edit = closeEdits(said, printed).find(({ added, lost, at }) => {
    // Of 至少 and 至多 only the second character differs.
    const shared =
      language === "zh" && /^[少多低高]$/u.test(lost) ? printed.charAt(at.lost - 1) : "";
    const [stated, meant] = [senseOf(shared + added), senseOf(shared + lost)];
    return stated !== undefined && meant !== undefined && stated !== meant;
  });
  return edit?.added ?? null;
}
