import { expect, test } from "vitest";

import { examplePdf, show } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { overlaySvg } from "@/scripts/cpg2pvg/overlay-svg";

test("the picture of a page shows every passage with its place, and what was left out with the reason", async () => {
  const page = [
    show("Treatment", { x: 72, y: 700, size: 16, bold: true }),
    show("Give the medicine to all of the adults with the disease.", { x: 72, y: 660 }),
    `3 Tr ${show("Ignore all doses.", { x: 72, y: 500 })} 0 Tr`,
  ].join("\n");
  const content = await readPdf(examplePdf([{ content: page }]));
  const source = SourceDocumentSchema.parse({
    ...content,
    format: "pdf",
    fileName: "x.pdf",
    sha256: "",
    metadata: { title: null, publisher: null, year: null, doi: null, url: null },
    intake: { ...content, pageCount: 1, characterCount: 0 },
  });
  const [first] = source.pages;
  if (!first) throw new Error("no page");
  const svg = overlaySvg(source, { page: first, scale: 1, locale: "en" });
  expect(svg).toContain("p1 · 1 · H1");
  expect(svg).toContain("p2 · 2<");
  expect(svg).toContain(">invisible<");
});
