import { expect, test } from "vitest";

import { hasHeadingTags } from "@/lib/documents/pdf/heading-tags";
import { examplePdf, show } from "@/lib/documents/pdf/example-pdf";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";

const PAGE = { content: show("We recommend walking.", { x: 72, y: 700 }) };

test("a long file without a structure tree is not asked for headings on every page", async () => {
  const long = examplePdf(Array.from({ length: 40 }, () => PAGE));

  expect(await withPdfFile(long, hasHeadingTags)).toBe(false);
});

test("a short file is always asked: looking at some of its pages would save nothing", async () => {
  expect(await withPdfFile(examplePdf([PAGE]), hasHeadingTags)).toBe(true);
});
