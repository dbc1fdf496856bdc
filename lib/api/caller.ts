import { chooseLocale, type Locale, LOCALE_COOKIE } from "@/lib/i18n/locale";

/** Value of one cookie, or undefined. */
export function readCookie(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

export function localeOf(headers: Headers): Locale {
  return chooseLocale(readCookie(headers, LOCALE_COOKIE), headers.get("accept-language"));
}

/**
 * Network address of the caller, as the nearest proxy or Next.js itself noted it. Without a proxy that
 * rewrites the header a caller can invent it, so nothing may depend on it alone.
 */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}
