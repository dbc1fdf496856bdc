import type { Metadata } from "next";
import Link from "next/link";

import { requestLocale } from "@/app/request-locale";
import { BUTTON } from "@/components/ui/button-style";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: interfaceTexts(await requestLocale())("notFound.title") };
}

export default async function NotFound() {
  const t = interfaceTexts(await requestLocale());
  return (
    <div className="mx-auto max-w-md space-y-4 pt-10">
      <h1 className="text-2xl font-bold">{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <Link href="/guidelines" className={BUTTON.primary}>
        {t("notFound.home")}
      </Link>
    </div>
  );
}
