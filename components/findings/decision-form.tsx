"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { useDecide } from "@/components/findings/use-decide";
import { BUTTON } from "@/components/ui/button-style";
import { focusField } from "@/components/ui/focus-field";
import { Notice } from "@/components/ui/notice";
import { needsReason } from "@/lib/findings/dismissal-rules";
import { type FindingAct, LONGEST_REASON, SHORTEST_REASON } from "@/lib/findings/schema";

type Props = {
  pvgId: string;
  findingId: string;
  act: FindingAct;
  onDone: (act: FindingAct) => void;
  onCancel: () => void;
};

/** Asks for the reason before a decision goes on record. */
export function DecisionForm({ pvgId, findingId, act, onDone, onCancel }: Props) {
  const t = useTranslations("interface.findings");
  const { sentence, ofError } = useErrorSentence();
  const [isMissing, setMissing] = useState(false);
  const { mutate, error, isBusy } = useDecide(pvgId, findingId, () => onDone(act));
  const field = `reason-${findingId}`;
  const notes = `${field}-hint ${isMissing ? `${field}-error` : ""}`.trim();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const reason = String(new FormData(form).get(field)).trim();
    const isTooShort = reason.length < SHORTEST_REASON && (needsReason(act) || reason !== "");
    setMissing(isTooShort);
    if (isTooShort) focusField(form, field);
    else mutate({ act, reason });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-2 rounded-lg border border-line p-3">
      <label htmlFor={field} className="block font-medium">
        {t(`reasons.${act}`)}
      </label>
      <textarea
        id={field}
        name={field}
        rows={3}
        maxLength={LONGEST_REASON}
        autoFocus
        aria-describedby={notes}
        aria-invalid={isMissing || undefined}
        className="w-full rounded-lg border border-slate-500 bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-red-800"
      />
      <p id={`${field}-hint`} className="text-sm text-soft">
        {t("reasonHint")}
      </p>
      {isMissing && (
        <p id={`${field}-error`} className="text-sm font-medium text-red-800">
          {sentence("reason_missing", { least: SHORTEST_REASON })}
        </p>
      )}
      {error && (
        <Notice tone="error" role="alert">
          <p>{ofError(error)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <button disabled={isBusy} className={BUTTON.primary}>
          {isBusy ? t("saving") : t(`submit.${act}`)}
        </button>
        <button type="button" disabled={isBusy} onClick={onCancel} className={BUTTON.secondary}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
