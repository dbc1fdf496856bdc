import { expect, test } from "vitest";

import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const BODY = [
  "The evidence for this part of the guideline is of a high quality and it",
  "was read by the group that has the task to write it for the clinicians.",
];

function pagesWith(stamp: string) {
  return [1, 2, 3].map((page) => ({
    content: `${stamp}\n${showLines([...BODY, `This is page ${page}.`], { x: 72, y: 400 + 30 * page })}`,
  }));
}

test.each([
  ["slanting", "q 0.85 g BT /F2 90 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (DRAFT 12) Tj ET Q"],
  ["pale and repeated", `q 0.9 g ${show("DRAFT 12", { x: 150, y: 600, size: 80 })} Q`],
])("a %s stamp over every page is reported, not read", async (_, stamp) => {
  const { passages, dropped } = await readPdf(examplePdf(pagesWith(stamp)));
  expect(passages.map(({ text }) => text).join(" ")).not.toContain("DRAFT");
  const stamps = dropped.filter(({ kind }) => kind === "watermark");
  expect(stamps.map(({ page, text }) => [page, text])).toEqual([
    [1, "DRAFT 12"],
    [2, "DRAFT 12"],
    [3, "DRAFT 12"],
  ]);
});

test("slanting labels in the size of the text are read", async () => {
  const label = "BT /F1 10 Tf 0.7 0.7 -0.7 0.7 150 600 Tm (Budesonide 200) Tj ET";
  const { passages } = await readPdf(examplePdf(pagesWith(label)));
  expect(passages.map(({ text }) => text)).toContain("Budesonide 200");
});
