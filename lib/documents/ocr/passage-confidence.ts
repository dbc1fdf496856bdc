import type { PassageDraft } from "@/lib/documents/build-passages";
import { meanConfidence } from "@/lib/documents/ocr/mean-confidence";
import type { OcrPage, OcrWord } from "@/lib/documents/ocr/schema";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-pages";
import type { LineBox } from "@/lib/documents/schema";

/** Marks passages that were read from a picture with the mean confidence of their words, long words counting more. */
export function passageConfidence(
  pages: PdfPage[],
  recognised: OcrPage[],
): (draft: PassageDraft) => PassageDraft {
  const isRead = new Set(
    pages.filter(({ status }) => status === "ocr").map(({ number }) => number),
  );
  const words = new Map(
    recognised
      .filter(({ page }) => isRead.has(page))
      .map(({ page, lines }) => [page, lines.flatMap((line) => line.words)]),
  );
  return (draft) => {
    if (!draft.lines.some(({ page }) => isRead.has(page))) return draft;
    const read = draft.lines.flatMap((line) => wordsIn(line, words.get(line.page) ?? []));
    // Without a word that was recognised, it is the page's own text, which stands beside its picture.
    return read.length > 0 ? { ...draft, ocr: { confidence: meanConfidence(read) } } : draft;
  };
}

function wordsIn({ box }: LineBox, words: OcrWord[]): OcrWord[] {
  return words.filter((word) => {
    const [x, y] = [(word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2];
    return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  });
}
