"use client";

import type { FormEvent } from "react";
import { useTranslations } from "use-intl";

import { useRegister } from "@/components/auth/use-register";
import { useSignIn } from "@/components/auth/use-sign-in";
import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/lib/api/fetch-json";

export function RegisterForm({ next }: { next: string }) {
  const t = useTranslations("interface.register");
  const fields = useTranslations("interface.signIn");
  const { ofError, ofRefusal } = useErrorSentence();
  const registration = useRegister();
  const signingIn = useSignIn(next);
  const isBusy = registration.isPending || signingIn.isPending || signingIn.isSuccess;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, name, password] = ["email", "name", "password"].map((key) =>
      String(form.get(key)),
    ) as [string, string, string];
    registration.mutate(
      { email, name, password },
      { onSuccess: () => signingIn.mutate({ email, password }) },
    );
  }

  /** The API says which field it refuses; what is expected there is said in our own words. */
  function issue(name: "name" | "email" | "password"): string | undefined {
    const { error } = registration;
    const issues = error instanceof ApiError ? error.problem.issues : undefined;
    return issues?.some(({ path }) => path === name) ? t(`issues.${name}`) : undefined;
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      {registration.error && (
        <Notice tone="error" role="alert">
          <p>{ofError(registration.error)}</p>
        </Notice>
      )}
      {signingIn.error && (
        <Notice tone="error" role="alert">
          <p>{ofRefusal(signingIn.error.message)}</p>
        </Notice>
      )}
      <TextField name="name" label={t("name")} autoComplete="name" error={issue("name")} />
      <TextField
        name="email"
        type="email"
        label={fields("email")}
        autoComplete="username"
        error={issue("email")}
      />
      <TextField
        name="password"
        type="password"
        label={fields("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        error={issue("password")}
      />
      <button disabled={isBusy} className={`${BUTTON.primary} w-full`}>
        {isBusy ? t("working") : t("submit")}
      </button>
    </form>
  );
}
