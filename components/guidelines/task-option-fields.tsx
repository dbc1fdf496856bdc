"use client";

import { useTranslations } from "use-intl";

import { LanguageChoice } from "@/components/guidelines/language-choice";
import { ModeChoice } from "@/components/guidelines/mode-choice";
import { ReaderChoice } from "@/components/guidelines/reader-choice";
import { PriorityChoice } from "@/components/guidelines/priority-choice";
import type { useTaskOptions } from "@/components/guidelines/use-task-options";
import { WriterChoice } from "@/components/guidelines/writer-choice";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Fold } from "@/components/ui/fold";
import { TextField } from "@/components/ui/text-field";
import type { WriterKind } from "@/lib/writers/choose-writer";

type Props = {
  writers: WriterKind[];
  choices: ReturnType<typeof useTaskOptions>;
  isDisabled: boolean;
};

/** Who writes, for whom, for how much at most, and how thoroughly. */
export function TaskOptionFields({ writers, choices, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  return (
    <>
      {choices.canChoose && (
        <WriterChoice
          writers={writers}
          writer={choices.writer}
          onChoose={choices.setWriter}
          isDisabled={isDisabled}
        />
      )}
      {choices.hasModel && (
        <div className="max-w-md">
          <TextField
            name="limit"
            label={t("limit")}
            hint={t("limitHint")}
            error={choices.isLimitWrong ? t("limitWrong") : undefined}
            value={choices.limit}
            onChange={({ target }) => choices.setLimit(target.value)}
            disabled={isDisabled}
            inputMode="decimal"
            autoComplete="off"
          />
        </div>
      )}
      <ModeChoice
        mode={choices.mode}
        hasModel={choices.hasModel}
        onChoose={choices.setMode}
        isDisabled={isDisabled}
      />
      <CheckboxField
        name="check-plan"
        label={t("checkPlan")}
        hint={t("checkPlanHint")}
        checked={choices.checksPlan}
        onChange={({ target }) => choices.setWantsCheck(target.checked)}
        disabled={isDisabled}
      />
      {choices.hasModel && <ModelOptions choices={choices} isDisabled={isDisabled} />}
    </>
  );
}

/** What most people leave as it is. */
function ModelOptions({ choices, isDisabled }: Omit<Props, "writers">) {
  const t = useTranslations("interface.upload");
  return (
    <Fold title={t("more")}>
      <div className="space-y-5">
        <ReaderChoice {...choices.readers} isDisabled={isDisabled} />
        <LanguageChoice
          language={choices.language}
          onChoose={choices.setLanguage}
          isDisabled={isDisabled}
        />
        {choices.hasBatches && (
          <PriorityChoice
            priority={choices.priority}
            onChoose={choices.setPriority}
            isDisabled={isDisabled}
          />
        )}
      </div>
    </Fold>
  );
}
