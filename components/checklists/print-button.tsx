"use client";

import { useTranslations } from "use-intl";

import { BUTTON } from "@/components/ui/button-style";

export function PrintButton() {
  const t = useTranslations("interface.checklists");
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={`${BUTTON.secondary} print:hidden`}
    >
      {t("print")}
    </button>
  );
}
