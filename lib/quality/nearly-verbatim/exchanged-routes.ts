import type { Language } from "@/lib/documents/schema";
import { findDoseWords } from "@/lib/quality/language/dose-words";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** A way, time or rhythm of giving in the place of another, the words around being the source's. */
export function exchangedRoute(said: string, printed: string, language: Language): string | null {
  const edit = closeEdits(said, printed).find(({ added, lost }) => {
    const [stated, meant] = [added, lost].map((text) =>
      findDoseWords(text, language).map(({ cue }) => cue),
    );
    return stated?.[0] && meant?.[0] && !stated.some((cue) => meant.includes(cue));
  });
  return edit?.added.trim() ?? null;
}
