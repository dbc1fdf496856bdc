"use client";

import { useFormatter, useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { useRecheck } from "@/components/findings/use-decide";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";

type Props = { pvgId: string; checkedAt: Date; isOwner: boolean; onDone: () => void };

/** When the version was last checked, and the way to have it checked again. */
export function Recheck({ pvgId, checkedAt, isOwner, onDone }: Props) {
  const t = useTranslations("interface.findings");
  const format = useFormatter();
  const { ofError } = useErrorSentence();
  const { mutate, error, isBusy } = useRecheck(pvgId, onDone);
  const date = format.dateTime(checkedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{t("checkedAt", { date })}</p>
        {isOwner && (
          <button
            type="button"
            disabled={isBusy}
            onClick={() => mutate()}
            className={`${BUTTON.secondary} print:hidden`}
          >
            {isBusy ? t("rechecking") : t("recheck")}
          </button>
        )}
      </div>
      {error && (
        <Notice tone="error" role="alert">
          <p>{ofError(error)}</p>
        </Notice>
      )}
    </div>
  );
}
