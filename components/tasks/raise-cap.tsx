"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";

import { BUTTON } from "@/components/ui/button-style";
import { focusField } from "@/components/ui/focus-field";
import { TextField } from "@/components/ui/text-field";
import { readDollars } from "@/lib/tasks/read-dollars";

type Props = {
  /** US cents; what the task was stopped at. */
  cap: number;
  isBusy: boolean;
  onRaise: (maxCostCents: number) => void;
};

/** Starts a task again with more to spend. */
export function RaiseCap({ cap, isBusy, onRaise }: Props) {
  const t = useTranslations("interface.task");
  const [isWrong, setWrong] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const cents = readDollars(String(new FormData(form).get("limit"))) ?? 0;
    setWrong(cents <= cap);
    if (cents > cap) onRaise(cents);
    else focusField(form, "limit");
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-md space-y-3">
      <TextField
        name="limit"
        label={t("raise")}
        hint={t("raiseHint", { cap })}
        error={isWrong ? t("raiseWrong", { cap }) : undefined}
        inputMode="decimal"
        autoComplete="off"
        required
      />
      <button disabled={isBusy} className={BUTTON.primary}>
        {isBusy ? t("startingAgain") : t("raiseAndTryAgain")}
      </button>
    </form>
  );
}
