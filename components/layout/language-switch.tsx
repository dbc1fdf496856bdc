"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";

import { type Locale, LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locale";

/** Each language calls itself by its own name. */
const NAMES: Record<Locale, { name: string; tag: string }> = {
  en: { name: "English", tag: "en" },
  zh: { name: "中文", tag: "zh-CN" },
};

export function LanguageSwitch() {
  const t = useTranslations("interface.layout");
  const current = useLocale();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function choose(locale: Locale) {
    keepChoice(locale);
    startTransition(() => router.refresh());
  }

  return (
    <div role="group" aria-label={t("language")} aria-busy={isPending} className="flex">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={NAMES[locale].tag}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="min-h-11 min-w-11 px-2 text-sm underline-offset-4 hover:underline aria-pressed:font-bold aria-pressed:text-brand-strong aria-pressed:underline"
        >
          {NAMES[locale].name}
        </button>
      ))}
    </div>
  );
}

function keepChoice(locale: Locale): void {
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`;
}
