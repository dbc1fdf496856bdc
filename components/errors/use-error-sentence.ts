"use client";

import { useTranslations } from "use-intl";

import { ApiError } from "@/lib/api/fetch-json";
import { readRefusal } from "@/lib/api/refusal-text";
import type { ErrorCode, ErrorParams } from "@/lib/errors";

/** Sentences for what the product refuses; a code this page does not know yet is said in general words. */
export function useErrorSentence() {
  const t = useTranslations("errors");
  const sentence = (code: string, params: ErrorParams = {}, otherwise: ErrorCode = "internal") =>
    t.has(code) ? t(code, params) : t(otherwise);
  return {
    sentence,
    /** Of a refusal in one line, as sign-in and uploads carry it. */
    ofRefusal(text: string, otherwise?: ErrorCode) {
      const { code, params } = readRefusal(text);
      return sentence(code, params, otherwise);
    },
    /** Of anything thrown by a call of the API; without an answer there was no connection. */
    ofError(error: Error) {
      return error instanceof ApiError ? error.message : t("workflow_unavailable");
    },
  };
}
