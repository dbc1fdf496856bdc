import { readFileSync } from "node:fs";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { readPdfPages } from "@/lib/documents/pdf/read-pdf-pages";
const [file, from, to] = process.argv.slice(2);
const bytes = readFileSync(file!);
for (let i = 0; i < 2; i++) {
  const t = performance.now();
  await withPdfFile(bytes, readPdfPages);
  console.error("ms", performance.now() - t);
}
const pages = await withPdfFile(bytes, readPdfPages);
for (const p of pages.slice(Number(from ?? 1) - 1, Number(to ?? 999))) {
  console.log(`=== ${p.number} ${p.width}x${p.height} ${p.status} ${p.characters}`);
  for (const l of p.lines)
    console.log(
      l.box.map(Math.round).join(","),
      `s${l.size} b${l.bold.toFixed(1)}${l.divided ? " DIV" : ""}${l.turned ? " TURN" : ""}${l.hidden ?? ""} r${l.runs.length}|`,
      l.text,
    );
}
