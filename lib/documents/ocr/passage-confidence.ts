import type { PassageDraft } from "@/lib/documents/build-passages";
import { meanConfidence } from "@/lib/documents/ocr/mean-confidence";
import type { OcrPage, OcrWord } from "@/lib/documents/ocr/schema";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { LineBox } from "@/lib/documents/schema";

/** Marks passages that were read from a picture with the mean confidence of their words, long words counting more. */
export function passageConfidence(
  pages: PdfPage[],
  recognised: OcrPage[],
): (draft: PassageDraft) => PassageDraft {
  const isRead = new Set(
    pages.filter(({ status }) => status === "ocr").map(({ number }) => number),
  );
  // On a page in whose picture no word was found, every passage is the page's own text.
  const words = new Map(
    recognised
      .filter(({ page, lines }) => isRead.has(page) && lines.length > 0)
      .map(({ page, lines }) => [page, lines.flatMap((line) => line.words)]),
  );
  return (draft) => {
    if (!draft.lines.some(({ page }) => words.has(page))) return draft;
    const read = draft.lines.flatMap((line) => wordsIn(line, words.get(line.page) ?? []));
    return { ...draft, ocr: { confidence: meanConfidence(read) } };
  };
}

function wordsIn({ box }: LineBox, words: OcrWord[]): OcrWord[] {
  return words.filter((word) => {
    const [x, y] = [(word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2];
    return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  });
}
