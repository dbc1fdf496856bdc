import fs from "node:fs";
import path from "node:path";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import type { Guideline } from "@/samples/build/guideline-model";

const FONTS = [
  "noto-sans/400Regular/NotoSans_400Regular.ttf",
  "noto-sans/700Bold/NotoSans_700Bold.ttf",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];

const workspace = import.meta.dirname;
const root = path.resolve(workspace, "../..");

/** Tagged PDF/UA-1; Typst refuses a document that has no title or a figure without alternative text. */
export function renderPdf(guideline: Guideline, publisher: string): Buffer {
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: FONTS.map(readFont) }],
  });
  const data = JSON.stringify({ ...guideline, publisher });
  compiler.mapShadow(path.join(workspace, "data.json"), Buffer.from(data));
  const compiled = compiler.compile({
    mainFilePath: path.join(workspace, "guideline.typ"),
    resetRead: true,
  });
  if (!compiled.result) {
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  }
  return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
}

function readFont(file: string): Buffer {
  return fs.readFileSync(path.join(root, "node_modules/@expo-google-fonts", file));
}
