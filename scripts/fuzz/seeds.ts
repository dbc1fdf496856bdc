import { readFileSync } from "node:fs";
import path from "node:path";

import { examplePdf, rule, showLines } from "@/lib/documents/pdf/example-pdf";

export type Seed = { fileName: string; bytes: Buffer };

const SMALL = [
  "samples/asthma-adults-en.docx",
  "samples/type-2-diabetes-zh.docx",
  "samples/asthma-adults-en.md",
  "e2e/files/small-en.md",
  "e2e/files/small-zh.md",
  "e2e/files/hidden-text-en.html",
  "e2e/files/hidden-text-zh.html",
  "e2e/files/encrypted.pdf",
];
const LARGE = ["samples/asthma-adults-en.pdf", "samples/type-2-diabetes-zh.pdf"];

const ROWS = [
  "Drug            Dose                 Every day",
  "Salbutamol      100 micrograms       4 times",
  "Budesonide      200 micrograms       2 times",
];
/** Small enough that a change is likely to hit what holds the file together. */
const TABLE = examplePdf([
  {
    content: [
      rule(60, 710, 500),
      showLines(ROWS, { x: 64, y: 695 }),
      rule(60, 660, 500),
      showLines(["We recommend 0.5 mg once a day.", "It is not for children."], { x: 64, y: 600 }),
    ].join("\n"),
  },
  {
    content: showLines(["We suggest a second test after 4 weeks."], { x: 64, y: 600 }),
    rotate: 90,
  },
]);

/** Sound files to break: some of every format. */
export function seedFiles(): Seed[] {
  return [
    ...[...SMALL, ...LARGE].map(readSeed),
    { fileName: "table.pdf", bytes: Buffer.from(TABLE) },
    { fileName: "text.txt", bytes: readFileSync("e2e/files/small-en.md") },
    {
      fileName: "text-utf16.txt",
      bytes: Buffer.from(readFileSync("e2e/files/small-zh.md", "utf8"), "utf16le"),
    },
  ];
}

function readSeed(file: string): Seed {
  return { fileName: path.basename(file), bytes: readFileSync(file) };
}
