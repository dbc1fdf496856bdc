import { createTranslator } from "use-intl/core";

import type { Language } from "@/lib/documents/schema";
import { MESSAGES } from "@/lib/i18n/messages";

/** The words around a patient version's text, such as "Strength" or "Page 3". A missing word is our bug and throws. */
export function documentLabels(language: Language) {
  return createTranslator({
    locale: language,
    messages: MESSAGES[language].document,
    onError(error) {
      throw error;
    },
  });
}
export type DocumentLabels = ReturnType<typeof documentLabels>;
