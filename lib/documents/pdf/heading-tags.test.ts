import { expect, test } from "vitest";

import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { readPdfPages } from "@/lib/documents/pdf/read-pdf-pages";
import { typstPdf } from "@/lib/documents/pdf/tables/example-typst";

const PAGE = "We recommend walking every day.";
const CHAPTER = `= Walking\n${PAGE}`;

async function taggedLines(pages: string[]): Promise<string[]> {
  const bytes = typstPdf(pages.join("\n#pagebreak()\n"), { pdfTags: true });
  const read = await withPdfFile(bytes, readPdfPages);
  return read
    .flatMap(({ lines }) => lines)
    .filter(({ headingTag }) => headingTag !== null)
    .map(({ text }) => text);
}

test("a file whose structure knows its headings is asked for them on every page", async () => {
  const tagged = await taggedLines(Array.from({ length: 30 }, () => CHAPTER));

  expect(tagged).toEqual(Array.from({ length: 30 }, () => "Walking"));
});

test("the few headings a long file's structure knows are not used", async () => {
  const tagged = await taggedLines([CHAPTER, ...Array.from({ length: 29 }, () => PAGE)]);

  expect(tagged).toEqual([]);
});

test("a short file is always asked: looking at some of its pages would save nothing", async () => {
  expect(await taggedLines([CHAPTER, PAGE])).toEqual(["Walking"]);
});
