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
const MAIN = `${WORKSPACE}/booklet.typ`;

/** Drawn where the fonts have no such character: a gap that can be seen, in place of a file that cannot be made. */
const MISSING = "□";
const MOST_MISSING = 100;

/**
 * Sets the booklet as PDF/UA-1 (ISO 14289-1). The template is fixed and the text reaches it only as JSON,
 * so nothing in a guideline can become code. A missing title or alternative text fails the compilation.
 */
export async function renderPdf(booklet: Booklet): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: await readFonts() }],
  });
  compiler.addSource(MAIN, BOOKLET_TEMPLATE);
  compiler.addSource(`${WORKSPACE}/layout.typ`, LAYOUT_TEMPLATE);
  compiler.addSource(`${WORKSPACE}/blocks.typ`, BLOCKS_TEMPLATE);
  try {
    return typeset(compiler, JSON.stringify({ ...booklet, measure: MEASURE_PATTERN }));
  } finally {
    compiler.evictCache(0);
  }
}

/** Some fonts of a source use characters of their own; the standard refuses a file that shows them as nothing. */
function typeset(compiler: NodeCompiler, data: string): Uint8Array {
  let text = data;
  for (let round = 0; ; round++) {
    const { pdf, errors } = compile(compiler, text);
    if (pdf) return pdf;
    const missing = missingCharacters(errors);
    if (missing.length === 0 || round === MOST_MISSING) {
      throw new AppError("export_failed", { params: { format: "pdf" }, cause: errors });
    }
    for (const character of missing) text = text.replaceAll(character, MISSING);
  }
}

type Compiled = { pdf: Uint8Array; errors: "" } | { pdf: null; errors: string };

function compile(compiler: NodeCompiler, data: string): Compiled {
  compiler.mapShadow(`${WORKSPACE}/booklet.json`, Buffer.from(data, "utf8"));
  const compiled = compiler.compile({ mainFilePath: MAIN, resetRead: true });
  const diagnostics = compiled.takeDiagnostics();
  if (compiled.hasError() || !compiled.result) {
    const found = diagnostics ? compiler.fetchDiagnostics(diagnostics) : [];
    return { pdf: null, errors: JSON.stringify(found) };
  }
  try {
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: "ua-1" }), errors: "" };
  } catch (error) {
    return { pdf: null, errors: String(error) };
  }
}

/** Typst names them as in `the text "\\u{83}" could not be displayed`. */
function missingCharacters(errors: string): string[] {
  const named = errors.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
  return [...named].flatMap(([, text = ""]) => [
    ...text.replace(/\\+u\{([\da-f]+)\}/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  ]);
}
