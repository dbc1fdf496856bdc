"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import type { WriterKind } from "@/lib/writers/choose-writer";

type Props = {
  writers: WriterKind[];
  writer: WriterKind | null;
  onChoose: (writer: WriterKind) => void;
  isDisabled: boolean;
};

/** Says what each writer costs and who gets to see the guideline. */
export function WriterChoice({ writers, writer, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <RadioCards
      name="writer"
      legend={t("writer")}
      cards={writers.map((value) => ({
        value,
        label: t(`writers.${value}`),
        hint: t(`writerHints.${value}`),
      }))}
      value={writer}
      onChange={onChoose}
      isDisabled={isDisabled}
    />
  );
}
