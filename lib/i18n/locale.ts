export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

/** What the reader chose, else the first language their browser asks for that we speak, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const wanted = [
    chosen ?? "",
    ...(acceptLanguage ?? "").split(",").map((range) => range.split(";")[0] ?? ""),
  ];
  const languages = wanted.map((tag) => tag.trim().toLowerCase().split("-")[0]);
  return (
    LOCALES.find((locale) => locale === languages.find((language) => isLocale(language))) ?? "en"
  );
}

function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
