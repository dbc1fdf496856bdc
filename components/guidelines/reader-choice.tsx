"use client";

import { useTranslations } from "use-intl";

import { RadioCards } from "@/components/ui/radio-cards";
import { SelectField } from "@/components/ui/select-field";
import { type Audience, AudienceSchema } from "@/lib/pvgs/audience";

const GRADES = ["usual", "4", "5", "6", "7", "8", "9"] as const;
export type ChosenGrade = (typeof GRADES)[number];

type Props = {
  audience: Audience;
  onChooseAudience: (audience: Audience) => void;
  grade: ChosenGrade;
  onChooseGrade: (grade: ChosenGrade) => void;
  isDisabled: boolean;
};

/** For whom a model writes, and how plainly. */
export function ReaderChoice(props: Props) {
  const { audience, onChooseAudience, grade, onChooseGrade, isDisabled } = props;
  const t = useTranslations("interface.upload");
  return (
    <>
      <RadioCards
        name="audience"
        legend={t("audience")}
        cards={AudienceSchema.options.map((value) => ({
          value,
          label: t(`audiences.${value}`),
          hint: t(`audienceHints.${value}`),
        }))}
        value={audience}
        onChange={onChooseAudience}
        isDisabled={isDisabled}
      />
      <div className="max-w-md">
        <SelectField
          name="grade"
          label={t("grade")}
          hint={t("gradeHint")}
          options={GRADES.map((value) => ({
            value,
            label: value === "usual" ? t("gradeUsual") : t("gradeNumber", { grade: value }),
          }))}
          value={grade}
          onChange={onChooseGrade}
          isDisabled={isDisabled}
        />
      </div>
    </>
  );
}
