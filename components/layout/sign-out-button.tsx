"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "use-intl";

/** Leaves with a full page load, so that nothing of this account stays in memory. */
export function SignOutButton() {
  const t = useTranslations("interface.layout");
  return (
    <button
      type="button"
      onClick={() => void signOut({ callbackUrl: "/sign-in" })}
      className="min-h-11 rounded-lg px-2 text-sm font-medium text-brand underline-offset-4 hover:underline"
    >
      {t("signOut")}
    </button>
  );
}
