import { expect, test } from "vitest";

import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

test("a chapter name at the head of a page may be set in two centred lines", async () => {
  const name = (text: string, y: number) => show(text, { x: 306 - 2 * text.length, y, size: 8 });
  const pages = ["Adults", "Adults", "Adults", ""].map((chapter, index) => ({
    content: [
      ...(chapter === ""
        ? [name("Children of school age and", 760), name("their families at home", 751)]
        : [name(chapter, 760)]),
      showLines([`The care of group ${index} is for the group`, "of the guideline."], {
        x: 72,
        y: 700,
      }),
    ].join("\n"),
  }));
  const document = await readPdf(examplePdf(pages));
  expect(document.passages.map(({ text }) => text).join(" ")).not.toMatch(
    /Children|families|Adults/,
  );
  expect(document.dropped.map(({ text }) => text)).toContain("their families at home");
});
