import type { Language } from "@/lib/documents/schema";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

const NOT: Record<Language, RegExp> = {
  en: /^(?:not|never|no|non|cannot)$/iu,
  zh: /^(?:不|未|无|没|没有|并不|并未|并非|非|勿)$/u,
};
const ANY_NOT: Record<Language, RegExp> = {
  en: /\b(?:not|never|no|non|cannot|without|neither|nor)\b|n['’]t\b/iu,
  zh: /[不未无没非勿禁忌别莫]/u,
};

/** A bare "not" that was put in or taken out, where every word around it stayed. */
export function turnedWords(
  said: string,
  printed: string,
  language: Language,
): { lost: string | null; added: string | null } {
  const edits = closeEdits(said, printed);
  const others = (side: "lost" | "added") =>
    edits.filter((edit) => ANY_NOT[language].test(edit[side])).length;
  const bare = (side: "lost" | "added", other: "lost" | "added") => {
    // A "not" that went to another place makes up for the one that is gone.
    if (others(other) > 0) return null;
    return edits.find((edit) => NOT[language].test(edit[side].trim()) && edit[other] === "");
  };
  return {
    lost: bare("lost", "added")?.lost ?? null,
    added: bare("added", "lost")?.added ?? null,
  };
}
