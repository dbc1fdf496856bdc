"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import type { TaskOptions } from "@/lib/tasks/options";

type Mode = TaskOptions["mode"];

type Props = {
  modes: readonly Mode[];
  mode: Mode;
  onChoose: (mode: Mode) => void;
  isDisabled: boolean;
};

export function ModeChoice({ modes, mode, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <RadioCards
      name="mode"
      legend={t("mode")}
      cards={modes.map((value) => ({
        value,
        label: t(`modes.${value}`),
        hint: t(`modeHints.${value}`),
      }))}
      value={mode}
      onChange={onChoose}
      isDisabled={isDisabled}
    />
  );
}
