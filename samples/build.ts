import fs from "node:fs";
import path from "node:path";

import type { Language } from "@/lib/documents/schema";
import { parseGuideline } from "@/samples/build/parse-guideline";
import { renderDocx } from "@/samples/build/render-docx";
import { renderPdf } from "@/samples/build/render-pdf";

const SAMPLES: { name: string; language: Language; publisher: string }[] = [
  { name: "asthma-adults-en", language: "en", publisher: "CPG2PVG sample guideline group" },
  { name: "type-2-diabetes-zh", language: "zh", publisher: "CPG2PVG示例指南工作组" },
];

for (const { name, language, publisher } of SAMPLES) {
  const file = path.join(import.meta.dirname, name);
  const guideline = parseGuideline(fs.readFileSync(`${file}.md`, "utf8"), language);
  fs.writeFileSync(`${file}.pdf`, renderPdf(guideline, publisher));
  fs.writeFileSync(`${file}.docx`, await renderDocx(guideline, publisher));
}
