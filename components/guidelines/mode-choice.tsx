"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import type { TaskOptions } from "@/lib/tasks/options";

type Mode = TaskOptions["mode"];
const MODES: Mode[] = ["fast", "slow", "thorough"];

type Props = {
  mode: Mode;
  /** Whether a model writes: what it worded is all that a second one could judge. */
  hasModel: boolean;
  onChoose: (mode: Mode) => void;
  isDisabled: boolean;
};

export function ModeChoice({ mode, hasModel, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <RadioCards
      name="mode"
      legend={t("mode")}
      cards={MODES.filter((value) => hasModel || value !== "thorough").map((value) => ({
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
