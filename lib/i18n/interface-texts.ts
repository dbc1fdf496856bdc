import { createTranslator } from "use-intl/core";

import { FORMATS } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";

/** The interface's words for pages made on the server; in the browser `useTranslations("interface")` says the same. */
export function interfaceTexts(locale: Locale) {
  return createTranslator({
    locale,
    messages: MESSAGES[locale].interface,
    formats: FORMATS,
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  });
}
