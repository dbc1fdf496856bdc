import { readFileSync } from "node:fs";
import path from "node:path";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";

import { readPdf } from "@/lib/documents/pdf/read-pdf";

const FONT = "node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf";
const TEXT = `#set page(width: 600pt, height: 400pt)
Adults with a count below 0.3×10#super[9]/L and a dose of 5 mg#super[12] are in the care of the hospital,
and the evidence for H#sub[2]O 250 ml was read by the group that has the task to write it for the clinicians.`;

test("superscript digits that the font draws in the text's own size never join the number before them", async () => {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: [readFileSync(path.resolve(FONT))] }],
  });
  const compiled = compiler.compile({ mainFileContent: TEXT });
  if (!compiled.result) throw new Error("Typst refused the text");
  const { passages } = await readPdf(compiler.pdf(compiled.result));
  const text = passages.map((passage) => passage.text).join(" ");
  expect(text).toContain("0.3×10⁹/L and a dose of 5 mg¹² are");
  expect(text).toContain("H2O 250 ml");
});
