import "@fontsource-variable/noto-sans-sc/wght.css";
import "@/app/globals.css";

import type { Metadata } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";

import { currentUser } from "@/app/current-user";
import { Providers } from "@/app/providers";
import { requestLocale } from "@/app/request-locale";
import { SiteHeader } from "@/components/layout/site-header";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { MESSAGES } from "@/lib/i18n/messages";

const latin = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-latin",
  display: "swap",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = interfaceTexts(await requestLocale());
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("description"),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  const user = await currentUser();
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"} className={latin.variable}>
      <body className="min-h-dvh bg-pale font-sans text-ink antialiased">
        <Providers locale={locale} messages={MESSAGES[locale]}>
          <SiteHeader locale={locale} user={user && { name: user.name }} />
          <main id="content" tabIndex={-1} className="mx-auto max-w-7xl px-4 py-8 outline-none">
            {children}
          </main>
        </Providers>
      </body>
    </html>
  );
}
