import { PagesNeedOcr } from "@/lib/documents/ocr/pages-need-ocr";
import type { OcrPage, OcrReadings } from "@/lib/documents/ocr/schema";
import { detectLanguage } from "@/lib/documents/language";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { Language } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";

type Asked = { ocr: OcrReadings; title: string | null };

/** What was read from the pages' pictures. Throws `PagesNeedOcr` for what is still to be read. */
export function askForOcr(pages: PdfPage[], { ocr, title }: Asked): OcrPage[] {
  if (ocr !== "ask") return ocr;
  const needed = pages.filter(({ ocrNeed }) => ocrNeed !== null);
  if (needed.length === 0) return [];
  throw new PagesNeedOcr(
    needed.map(({ number }) => number),
    languageOf(pages, title),
  );
}

function languageOf(pages: PdfPage[], title: string | null): Language | null {
  const text = pages
    .filter(({ ocrNeed }) => ocrNeed === null)
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join("\n");
  try {
    return detectLanguage(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return /\p{Script=Han}/u.test(title ?? "") ? "zh" : null;
  }
}
