import type { Language } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";

/** Pages whose pictures have to be read before the document can be. */
export class PagesNeedOcr extends AppError {
  constructor(
    readonly pages: number[],
    /** Of the pages with text; null where there are none. */
    readonly language: Language | null,
  ) {
    super("document_needs_ocr", { params: { pages: pages.length } });
  }
}
