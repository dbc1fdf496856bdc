"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import { FileDrop } from "@/components/guidelines/file-drop";
import { ModeChoice } from "@/components/guidelines/mode-choice";
import { UploadProgress } from "@/components/guidelines/upload-progress";
import { useGuidelineUpload } from "@/components/guidelines/use-guideline-upload";
import { BUTTON } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { TaskOptionsSchema } from "@/lib/tasks/options";

const ModeSchema = TaskOptionsSchema.shape.mode;

export function UploadForm() {
  const t = useTranslations("interface.upload");
  const { ofRefusal } = useErrorSentence();
  const [file, setFile] = useState<File | null>(null);
  const { upload, percent } = useGuidelineUpload();
  const isBusy = upload.isPending || upload.isSuccess;

  function choose(chosen: File) {
    upload.reset();
    setFile(chosen);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const mode = ModeSchema.parse(new FormData(event.currentTarget).get("mode"));
    if (file) upload.mutate({ file, mode });
  }

  return (
    <form onSubmit={submit} className="space-y-5">
      <FileDrop file={file} onChoose={choose} isDisabled={isBusy} />
      <ModeChoice isDisabled={isBusy} />
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
