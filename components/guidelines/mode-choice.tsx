"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import type { TaskOptions } from "@/lib/tasks/options";

/** Not `thorough`, which does nothing more yet. */
const MODES = ["fast", "slow"] as const satisfies TaskOptions["mode"][];
export type OfferedMode = (typeof MODES)[number];

type Props = { mode: OfferedMode; onChoose: (mode: OfferedMode) => void; isDisabled: boolean };

export function ModeChoice({ mode, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <RadioCards
      name="mode"
      legend={t("mode")}
      cards={MODES.map((value) => ({
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
