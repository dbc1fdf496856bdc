import { expect, test } from "vitest";

import type { OcrPage } from "@/lib/documents/ocr/schema";
import { PagesNeedOcr } from "@/lib/documents/ocr/pages-need-ocr";
import { examplePdf, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const TEXT = [
  "The evidence for this part of the guideline is of a high quality and it is",
  "the task of the group to read it for the clinicians in the",
];
const INK = "100 100 300 300 re f";

function reading(page: number, words: string[], confidence: number): OcrPage {
  let x = 72;
  return {
    ...{ page, width: 612, height: 792, turn: 0, slope: 0, language: "en", confidence },
    lines: [
      {
        words: words.map((text) => {
          const box: [number, number, number, number] = [x, 92, x + 5 * text.length, 102];
          x += 5 * (text.length + 1);
          return { text, box, confidence };
        }),
        ...{ size: 10, baseline: 100, stroke: 0.1 },
      },
    ],
  };
}

test("text pages and pictures of one document are one document, and only pictures are marked", async () => {
  const pdf = examplePdf([
    { content: showLines(TEXT, { x: 72, y: 700 }) },
    { content: INK },
    { content: "" },
  ]);
  const read = reading(2, "Give 5 mg of it to all of the adults.".split(" "), 91);
  const { passages, pages, pagesNeedingOcr, warnings } = await readPdf(pdf, [read]);

  expect(pages.map(({ status }) => status)).toEqual(["text", "ocr", "blank"]);
  expect(pages[1]?.ocrConfidence).toBe(91);
  expect(pagesNeedingOcr).toEqual([]);
  expect(passages.map(({ page, ocr }) => [page, ocr?.confidence])).toContainEqual([2, 91]);
  expect(passages.find(({ page }) => page === 1)?.ocr).toBeUndefined();
  expect(warnings).toContainEqual({
    code: "ocr_pages",
    params: { count: 1, pages: "2", confidence: 91 },
  });
});

test("asked to, the reader names the pages whose pictures it needs and the language of the others", async () => {
  const pdf = examplePdf([{ content: showLines(TEXT, { x: 72, y: 700 }) }, { content: INK }]);
  const refusal = await readPdf(pdf, "ask").catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(PagesNeedOcr);
  expect(refusal).toMatchObject({ pages: [2], language: "en", code: "document_needs_ocr" });
});
