"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { useTranslations } from "use-intl";

import { BUTTON } from "@/components/ui/button-style";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** In place of a page that could not be made; the digest finds the cause in the server's log. */
export default function PageError({ error, reset }: Props) {
  const t = useTranslations("interface.error");
  const router = useRouter();

  function tryAgain() {
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <div role="alert" className="mx-auto max-w-md space-y-4 pt-10">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p>{t("text")}</p>
      {error.digest && <p className="text-sm text-soft">{t("number", { digest: error.digest })}</p>}
      <button type="button" onClick={tryAgain} className={BUTTON.primary}>
        {t("again")}
      </button>
    </div>
  );
}
