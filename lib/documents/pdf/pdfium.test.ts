import { expect, test } from "vitest";

import { loadPdfium } from "@/lib/documents/pdf/pdfium";

test("it loads for a program whose path is not plain ASCII", async () => {
  process.argv[1] = "/项目/document-process.mjs";
  await expect(loadPdfium()).resolves.toBeDefined();
});
