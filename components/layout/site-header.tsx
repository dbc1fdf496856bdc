import Link from "next/link";

import { LanguageSwitch } from "@/components/layout/language-switch";
import { ProductMark } from "@/components/layout/product-mark";
import { SignOutButton } from "@/components/layout/sign-out-button";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; user: { name: string } | null };

export function SiteHeader({ locale, user }: Props) {
  const t = interfaceTexts(locale);
  return (
    <header className="border-b border-line bg-white print:hidden">
      <a
        href="#content"
        className="absolute -left-full z-20 rounded-lg bg-white px-4 py-2 focus:top-2 focus:left-2"
      >
        {t("layout.skip")}
      </a>
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 px-4">
        <Link
          href="/guidelines"
          aria-label={t("layout.home")}
          className="flex min-h-14 items-center gap-2 text-lg font-bold text-brand"
        >
          <ProductMark />
          {t("product")}
        </Link>
        <div className="ml-auto flex items-center gap-1 sm:gap-3">
          <LanguageSwitch />
          {user && (
            <section aria-label={t("layout.account")} className="flex items-center gap-1">
              <span className="hidden max-w-48 truncate text-sm text-soft sm:inline">
                {user.name}
              </span>
              <SignOutButton />
            </section>
          )}
        </div>
      </div>
    </header>
  );
}
