import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";

import { currentUser } from "@/app/current-user";
import { nextPath } from "@/app/next-path";
import { requestLocale } from "@/app/request-locale";
import { RegisterForm } from "@/components/auth/register-form";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: interfaceTexts(await requestLocale())("register.title") };
}

export default async function RegisterPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  if (await currentUser()) redirect(next);
  const t = interfaceTexts(await requestLocale());
  return (
    <div className="mx-auto max-w-md space-y-6 pt-6">
      <h1 className="text-2xl font-bold">{t("register.title")}</h1>
      <RegisterForm next={next} />
      <p>
        {t("register.haveAccount")}{" "}
        <Link
          href={`/sign-in?next=${encodeURIComponent(next)}`}
          className="font-semibold text-brand underline"
        >
          {t("register.signIn")}
        </Link>
      </p>
    </div>
  );
}
