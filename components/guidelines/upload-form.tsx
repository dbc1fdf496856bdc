"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { FileDrop } from "@/components/guidelines/file-drop";
import { TaskOptionFields } from "@/components/guidelines/task-option-fields";
import { UploadProgress } from "@/components/guidelines/upload-progress";
import { useGuidelineUpload } from "@/components/guidelines/use-guideline-upload";
import { useTaskOptions } from "@/components/guidelines/use-task-options";
import { BUTTON } from "@/components/ui/button-style";
import { focusField } from "@/components/ui/focus-field";
import { Notice } from "@/components/ui/notice";
import type { WriterOffer } from "@/lib/tasks/offered-writers";

export function UploadForm({ offer }: { offer: WriterOffer }) {
  const t = useTranslations("interface.upload");
  const { ofRefusal } = useErrorSentence();
  const [file, setFile] = useState<File | null>(null);
  const choices = useTaskOptions(offer);
  const { upload, percent } = useGuidelineUpload();
  const isBusy = upload.isPending || upload.isSuccess;

  function choose(chosen: File) {
    upload.reset();
    setFile(chosen);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const options = choices.read();
    if (!options) focusField(event.currentTarget, "limit");
    else if (file) upload.mutate({ file, options });
  }

  return (
    <form onSubmit={submit} className="space-y-5">
      <FileDrop file={file} onChoose={choose} isDisabled={isBusy} />
      <TaskOptionFields writers={offer.writers} choices={choices} isDisabled={isBusy} />
      {upload.error && (
        <Notice tone="error" role="alert">
          <p>{ofRefusal(upload.error.message, "upload_incomplete")}</p>
        </Notice>
      )}
      {isBusy && file ? (
        <UploadProgress fileName={file.name} percent={percent} />
      ) : (
        <button disabled={!file} className={`${BUTTON.primary} w-full sm:w-auto`}>
          {t("submit")}
        </button>
      )}
    </form>
  );
}
