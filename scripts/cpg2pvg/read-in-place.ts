import path from "node:path";

import { stopEngine } from "@/lib/documents/ocr/engine";
import { readOrAsk } from "@/lib/documents/ocr/read-or-ask";
import { readWithOcr } from "@/lib/documents/ocr/read-with-ocr";
import { recognisePage } from "@/lib/documents/ocr/recognise-page";
import type { SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import { terminalLocale } from "@/scripts/terminal";

/** Reads a guideline in this process, pictures of pages too, and says on standard error how far it is. */
export async function readInPlace(file: string): Promise<SourceDocument> {
  const locale = terminalLocale();
  return readWithOcr(
    { path: file, fileName: path.basename(file) },
    {
      read: readOrAsk,
      recognise: recognisePage,
      keep: async (_page, work) => (await work()).page,
      onPage: async (progress) => console.error(translate(locale, "progress.ocr_page", progress)),
    },
  ).finally(stopEngine);
}
