import { LOW_CONFIDENCE } from "@/lib/documents/ocr/ocr-warnings";
import type { OcrPage, OcrReadings, OcrRequest, RecognisedPage } from "@/lib/documents/ocr/schema";
import type { DocumentFile, ReadResult } from "@/lib/documents/process/messages";
import type { Language, SourceDocument } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";

/** Where documents are read and pages recognised: in the document process, or in place. */
export type OcrReader = {
  read(file: DocumentFile, ocr: OcrReadings): Promise<ReadResult>;
  recognise(request: OcrRequest): Promise<RecognisedPage>;
};

export type PageProgress = { page: number; done: number; total: number };

type Steps = OcrReader & {
  /** Answers with the page kept before, else does the work and keeps page and picture. */
  keep(page: number, work: () => Promise<RecognisedPage>): Promise<OcrPage>;
  /** Before each page that has to be recognised. */
  onPage(progress: PageProgress): Promise<void>;
};

/** Reads a guideline; pages without usable text are read from their pictures one by one, each as a step of its own. */
export async function readWithOcr(file: DocumentFile, steps: Steps): Promise<SourceDocument> {
  const asked = await steps.read(file, "ask");
  if (asked.kind === "read") return asked.document;
  const readings: OcrPage[] = [];
  let known = { language: asked.language ?? languageOfName(file.fileName), turn: 0 };
  for (const [done, page] of asked.pages.entries()) {
    const reading = await steps.keep(page, async () => {
      await steps.onPage({ page, done, total: asked.pages.length });
      return steps.recognise({ path: file.path, page, ...known });
    });
    const { language, turn, confidence } = reading;
    if ((confidence ?? 0) >= LOW_CONFIDENCE) known = { language, turn };
    readings.push(reading);
  }
  const read = await steps.read(file, readings);
  if (read.kind !== "read") throw new AppError("internal");
  return read.document;
}

function languageOfName(fileName: string): Language | null {
  return /\p{Script=Han}/u.test(fileName) ? "zh" : null;
}
