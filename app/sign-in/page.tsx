import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";

import { currentUser } from "@/app/current-user";
import { nextPath } from "@/app/next-path";
import { requestLocale } from "@/app/request-locale";
import { SignInForm } from "@/components/auth/sign-in-form";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: interfaceTexts(await requestLocale())("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  if (await currentUser()) redirect(next);
  const t = interfaceTexts(await requestLocale());
  return (
    <div className="mx-auto max-w-md space-y-6 pt-6">
      <h1 className="text-2xl font-bold">{t("signIn.title")}</h1>
      <p className="text-soft">{t("signIn.lead")}</p>
      <SignInForm next={next} />
      <p>
        {t("signIn.noAccount")}{" "}
        <Link
          href={`/register?next=${encodeURIComponent(next)}`}
          className="font-semibold text-brand underline"
        >
          {t("signIn.register")}
        </Link>
      </p>
    </div>
  );
}
