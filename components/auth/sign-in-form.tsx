"use client";

import type { FormEvent } from "react";
import { useTranslations } from "use-intl";

import { useSignIn } from "@/components/auth/use-sign-in";
import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("interface.signIn");
  const { ofRefusal } = useErrorSentence();
  const { mutate, isPending, isSuccess, error } = useSignIn(next);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    mutate({ email: String(form.get("email")), password: String(form.get("password")) });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      {error && (
        <Notice tone="error" role="alert">
          <p>{ofRefusal(error.message)}</p>
        </Notice>
      )}
      <TextField name="email" type="email" label={t("email")} autoComplete="username" />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
      />
      <button disabled={isPending || isSuccess} className={`${BUTTON.primary} w-full`}>
        {isPending || isSuccess ? t("working") : t("submit")}
      </button>
    </form>
  );
}
