"use client";

import { useTranslations } from "use-intl";

type Props = { position: number; total: number; onGo: (index: number) => void };

const STEP =
  "min-h-11 rounded-lg border border-brand px-3 text-sm font-semibold text-brand hover:bg-brand-pale aria-disabled:cursor-default aria-disabled:border-slate-400 aria-disabled:text-slate-600 aria-disabled:hover:bg-white";

/** At an end the button stays where it is and keeps the focus; it only does nothing. */
export function PassagePager({ position, total, onGo }: Props) {
  const t = useTranslations("interface.source");
  const isFirst = position === 1;
  const isLast = position === total;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        aria-disabled={isFirst}
        onClick={() => !isFirst && onGo(position - 2)}
        className={STEP}
      >
        {t("previous")}
      </button>
      <button
        type="button"
        aria-disabled={isLast}
        onClick={() => !isLast && onGo(position)}
        className={STEP}
      >
        {t("next")}
      </button>
      <p role="status" className="text-sm text-soft">
        {t("position", { position, total })}
      </p>
    </div>
  );
}
