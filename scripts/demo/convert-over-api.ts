import { openAsBlob } from "node:fs";
import path from "node:path";

import { z } from "zod";

import { fromWire } from "@/lib/api/case-keys";
import type { Locale } from "@/lib/i18n/locale";
import { errorSentence, translate } from "@/lib/i18n/translate";
import { FILE_FORMATS, type FileFormat } from "@/lib/pvgs/exports/rendered-file";
import { PvgSchema } from "@/lib/pvgs/schema";
import type { ArtifactKind } from "@/lib/storage/artifacts";
import { followTask } from "@/scripts/demo/follow-task";
import { printSummary } from "@/scripts/demo/summary";
import { writePvgFiles } from "@/scripts/demo/write-pvg-files";
import type { Administrator } from "@/scripts/product/administrator";

const KINDS: Record<FileFormat, ArtifactKind> = {
  html: "pvg_html",
  pdf: "pvg_pdf",
  md: "pvg_markdown",
  json: "pvg_json",
};

const TokensSchema = z.object({ access_token: z.string() });
const AcceptedSchema = z.object({ task_id: z.string(), guideline_id: z.string() });

type Settings = { file: string; locale: Locale; url: string; administrator: Administrator };

/** Uploads, follows the stream, downloads: what any program does with the API. */
export async function convertOverApi({ file, locale, url, administrator }: Settings) {
  const start = Date.now();
  const api = `${url}/api/v1`;
  const language = { "accept-language": locale };
  const login = await call(`${api}/auth/login`, {
    method: "POST",
    headers: { ...language, "content-type": "application/json" },
    body: JSON.stringify(administrator),
  });
  const { access_token } = TokensSchema.parse(await login.json());
  const headers = { ...language, authorization: `Bearer ${access_token}` };

  const form = new FormData();
  form.set("file", await openAsBlob(file), path.basename(file));
  const upload = await call(`${api}/workflow/upload`, { method: "POST", headers, body: form });
  const { task_id: taskId, guideline_id: guidelineId } = AcceptedSchema.parse(await upload.json());

  const progress = await followTask({ url: `${api}/workflow/${taskId}/stream`, headers, locale });
  if (progress.failure) {
    const { code, params } = progress.failure;
    console.error(`${errorSentence(locale, code, params)} [${code}]`);
  }
  if (progress.state !== "succeeded") return { taskId, failed: true };

  const files = await Promise.all(
    FILE_FORMATS.map(async (format) => {
      const response = await call(`${api}/workflow/${guidelineId}/pvg/download?format=${format}`, {
        headers,
      });
      return { kind: KINDS[format], bytes: await response.bytes() };
    }),
  );
  const directory = await writePvgFiles({ directory: "out", fileName: path.basename(file), files });
  const pvg = await call(`${api}/pvgs/${progress.pvgId}`, { headers });
  printSummary(PvgSchema.parse(fromWire(PvgSchema, await pvg.json())), { locale, directory });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(translate(locale, "summary.seconds", { seconds }));
  return { taskId, failed: false };
}

async function call(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (response.ok) return response;
  const problem: unknown = await response.json().catch(() => null);
  const detail = z.object({ detail: z.string(), code: z.string() }).safeParse(problem);
  throw new Error(
    detail.success
      ? `${detail.data.detail} [${detail.data.code}]`
      : `${url} answered ${response.status}.`,
  );
}
