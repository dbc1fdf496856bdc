import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";

import sharp from "sharp";

import { pageImage } from "@/lib/documents/pdf/page-image";
import { type PdfFile, withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { readDocument } from "@/lib/documents/read-document";
import type { Page, SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import { LEGEND_HEIGHT, overlaySvg } from "@/scripts/cpg2pvg/overlay-svg";
import { terminalLocale } from "@/scripts/terminal";

const DPI = 120;

/** Writes a PNG of every page of a PDF with the boxes of what was read drawn over it. */
export async function drawOverlays(file: string, directory: string): Promise<void> {
  const source = await readDocument({ path: file, fileName: path.basename(file) });
  if (source.format !== "pdf") {
    throw new Error(translate(terminalLocale(), "command.overlayOnlyPdf"));
  }
  await mkdir(directory, { recursive: true });
  await withPdfFile(await readFile(file), async (pdf) => {
    for (const page of source.pages) {
      const name = path.join(directory, `page-${String(page.number).padStart(3, "0")}.png`);
      await drawOverlay(pdf, { source, page, name });
      console.log(name);
    }
  });
}

type Drawing = { source: SourceDocument; page: Page; name: string };

async function drawOverlay(pdf: PdfFile, { source, page, name }: Drawing): Promise<void> {
  const { png, width, height, scale } = await pageImage(pdf, { page: page.number, dpi: DPI });
  const svg = Buffer.from(overlaySvg(source, { page, scale, locale: terminalLocale() }));
  const extended = await sharp(png)
    .extend({ bottom: LEGEND_HEIGHT, background: "#fff" })
    .toBuffer();
  const drawn = await sharp(svg)
    .resize(width, height + LEGEND_HEIGHT, { fit: "cover", position: "left top" })
    .png()
    .toBuffer();
  await sharp(extended)
    .composite([{ input: drawn, left: 0, top: 0 }])
    .png()
    .toFile(name);
}
