"use client";

import { useTranslations } from "use-intl";

import { useErrorSentence } from "@/components/errors/use-error-sentence";
import type { NodeProgress } from "@/lib/tasks/progress";

type Props = { state: NodeProgress["state"]; message: NonNullable<NodeProgress["message"]> };

/** What a step says while it works, or why it is tried again. */
export function NodeMessage({ state, message: { code, params } }: Props) {
  const t = useTranslations("interface.task");
  const progress = useTranslations("progress");
  const { sentence } = useErrorSentence();
  if (state === "retrying") {
    const reason = sentence(code, params);
    return <p className="text-sm">{t("retry", { attempt: Number(params.attempt), reason })}</p>;
  }
  if (!progress.has(code)) return null;
  return <p className="text-sm text-soft">{progress(code, params)}</p>;
}
