import fs from "node:fs";
import path from "node:path";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const FONTS = [
  "noto-sans/400Regular/NotoSans_400Regular.ttf",
  "noto-sans/700Bold/NotoSans_700Bold.ttf",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];
const packages = path.resolve(import.meta.dirname, "../../../../node_modules/@expo-google-fonts");

let compiler: NodeCompiler | undefined;

/** A PDF typeset for a test from Typst markup, as a journal would set it; without a structure tree unless asked for. */
export function typstPdf(markup: string, { pdfTags = false } = {}): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: FONTS.map((font) => fs.readFileSync(path.join(packages, font))) }],
  });
  const compiled = compiler.compile({ mainFileContent: PREAMBLE + markup, resetRead: true });
  if (!compiled.result) {
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  }
  return compiler.pdf(compiled.result, { pdfTags });
}

const PREAMBLE = `
#set page(width: 595pt, height: 842pt, margin: 56pt)
#set text(font: ("Noto Sans", "Noto Sans SC"), size: 10pt)
#set par(justify: true)
#show table: set par(justify: false)
#set figure.caption(position: top)
#show figure.caption: set align(left)
`;
