import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

/** Looking at every character's angle would cost as much as reading them. */
const SAMPLES = 150;
const MOST = 0.6;

/**
 * Quarter turns clockwise after which most of a page's text runs across. Wide tables are often set sideways on an
 * upright page.
 */
export function readingTurn(
  { pdfium: { call } }: PdfFile,
  { page, textPage }: { page: number; textPage: number },
): number {
  const count = call.FPDFText_CountChars(textPage);
  const rotation = call.FPDFPage_GetRotation(page);
  const turns = [0, 0, 0, 0];
  let sampled = 0;
  for (let index = 0; index < count; index += Math.max(1, Math.floor(count / SAMPLES))) {
    const angle = call.FPDFText_GetCharAngle(textPage, index);
    const quarters = Math.round(angle / (Math.PI / 2)) + rotation;
    const turn = (((4 - quarters) % 4) + 4) % 4;
    turns[turn] = (turns[turn] ?? 0) + 1;
    sampled++;
  }
  return Math.max(
    0,
    turns.findIndex((votes) => votes > MOST * sampled),
  );
}
