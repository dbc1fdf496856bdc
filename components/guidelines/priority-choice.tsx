"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import type { TaskOptions } from "@/lib/tasks/options";

const PRIORITIES = ["live", "batch"] as const satisfies TaskOptions["priority"][];

type Props = {
  priority: TaskOptions["priority"];
  onChoose: (priority: TaskOptions["priority"]) => void;
  isDisabled: boolean;
};

/** At once, or at half the price when the provider has time. */
export function PriorityChoice({ priority, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <RadioCards
      name="priority"
      legend={t("priority")}
      cards={PRIORITIES.map((value) => ({
        value,
        label: t(`priorities.${value}`),
        hint: t(`priorityHints.${value}`),
      }))}
      value={priority}
      onChange={onChoose}
      isDisabled={isDisabled}
    />
  );
}
