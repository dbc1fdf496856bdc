"use client";

import { useTranslations } from "use-intl";

import { ProgressBar } from "@/components/ui/progress-bar";

type Props = { fileName: string; percent: number };

/** All bytes sent is not the end: the server then looks at the file before it says yes. */
export function UploadProgress({ fileName, percent }: Props) {
  const t = useTranslations("interface.upload");
  const shown = Math.round(percent);
  return (
    <div className="space-y-2">
      <ProgressBar label={t("progress", { name: fileName })} value={shown} max={100} />
      <p role="status" className="text-soft">
        {shown < 100 ? t("percent", { percent: shown }) : t("checking")}
      </p>
    </div>
  );
}
