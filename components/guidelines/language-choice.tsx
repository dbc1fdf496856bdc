"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import type { TaskOptions } from "@/lib/tasks/options";

type Language = TaskOptions["language"];

const LANGUAGES = ["source", "en", "zh"] as const satisfies Language[];

type Props = {
  language: Language;
  onChoose: (language: Language) => void;
  isDisabled: boolean;
};

/** Of the patient version; another language than the guideline's takes a model. */
export function LanguageChoice({ language, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <RadioCards
      name="language"
      legend={t("language")}
      cards={LANGUAGES.map((value) => ({
        value,
        label: t(`languages.${value}`),
        hint: t(`languageHints.${value}`),
      }))}
      value={language}
      onChange={onChoose}
      isDisabled={isDisabled}
    />
  );
}
