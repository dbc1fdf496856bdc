import "@fontsource-variable/noto-sans-sc/wght.css";
import "@/app/globals.css";

import type { Metadata } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";

import { Providers } from "@/app/providers";
import { requestLocale } from "@/app/request-locale";
import { MESSAGES } from "@/lib/i18n/messages";

const latin = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-latin",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "CPG2PVG", template: "%s · CPG2PVG" },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"} className={latin.variable}>
      <body className="min-h-dvh bg-slate-50 font-sans text-slate-900 antialiased">
        <Providers locale={locale} messages={MESSAGES[locale]}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
