import { createTranslator } from "use-intl/core";

import type { ErrorCode, ErrorParams } from "@/lib/errors";
import { FORMATS } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";

type Params = Record<string, string | number>;

/** A sentence of the catalogue by its full key, such as `errors.file_empty`. An unknown key is our bug and throws. */
export function translate(locale: Locale, key: string, params: Params = {}): string {
  const translator = createTranslator({
    locale,
    messages: MESSAGES[locale],
    formats: FORMATS,
    onError(error) {
      throw error;
    },
  });
  return translator(key as never, params as never);
}

export function errorSentence(
  locale: Locale,
  code: ErrorCode | string,
  params: ErrorParams = {},
): string {
  return translate(locale, `errors.${code}`, params);
}
