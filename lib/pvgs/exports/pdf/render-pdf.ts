import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import { AppError } from "@/lib/errors";
import type { Booklet } from "@/lib/pvgs/exports/booklet";
import { BLOCKS_TEMPLATE } from "@/lib/pvgs/exports/pdf/blocks-template";
import { BOOKLET_TEMPLATE } from "@/lib/pvgs/exports/pdf/booklet-template";
import { LAYOUT_TEMPLATE } from "@/lib/pvgs/exports/pdf/layout-template";
import { MEASURE_PATTERN } from "@/lib/pvgs/exports/measure-pattern";
import { readFonts } from "@/lib/pvgs/exports/pdf/fonts";

/** Nothing is read from it: template and data live in memory. */
const WORKSPACE = "/cpg2pvg-typesetting";

/**
 * Sets the booklet as PDF/UA-1 (ISO 14289-1). The template is fixed and the text reaches it only as JSON,
 * so nothing in a guideline can become code. A missing title or alternative text fails the compilation.
 */
export async function renderPdf(booklet: Booklet): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: await readFonts() }],
  });
  const main = `${WORKSPACE}/booklet.typ`;
  compiler.addSource(main, BOOKLET_TEMPLATE);
  compiler.addSource(`${WORKSPACE}/layout.typ`, LAYOUT_TEMPLATE);
  compiler.addSource(`${WORKSPACE}/blocks.typ`, BLOCKS_TEMPLATE);
  compiler.mapShadow(
    `${WORKSPACE}/booklet.json`,
    Buffer.from(JSON.stringify({ ...booklet, measure: MEASURE_PATTERN }), "utf8"),
  );
  const compiled = compiler.compile({ mainFilePath: main, resetRead: true });
  const errors = compiled.takeDiagnostics();
  if (compiled.hasError() || !compiled.result) {
    throw new AppError("export_failed", {
      params: { format: "pdf" },
      cause: errors ? compiler.fetchDiagnostics(errors) : "no result",
    });
  }
  try {
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  } catch (cause) {
    throw new AppError("export_failed", { params: { format: "pdf" }, cause });
  } finally {
    compiler.evictCache(0);
  }
}
