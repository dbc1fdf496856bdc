import { cookies, headers } from "next/headers";

import { chooseLocale, type Locale, LOCALE_COOKIE } from "@/lib/i18n/locale";

/** The language of the page being made: the reader's choice, else their browser's. */
export async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return chooseLocale(chosen, (await headers()).get("accept-language"));
}
