import sharp from "sharp";

import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { type PageBitmap, renderPage } from "@/lib/documents/pdf/render-page";

const POINTS_PER_INCH = 72;

/** How a page was copied. */
export type Copying = {
  dpi?: number;
  /** Degrees clockwise; quarter turns turn the page, small angles lay it askew. */
  turn?: number;
  /** Soft and pale, as a copy of a copy. */
  worn?: boolean;
  /** Text put behind the picture, as a scanner's software does. One item a line. */
  layer?: string[];
};

/** A PDF of nothing but pictures of another PDF's pages, for tests of text recognition. */
export async function exampleScan(
  pdf: Uint8Array,
  pages: ({ page: number } & Copying)[],
): Promise<Uint8Array> {
  const copies = [];
  for (const { page, dpi = 200, ...copying } of pages) {
    const scale = dpi / POINTS_PER_INCH;
    const bitmap = await withPdfFile(pdf, (file) => renderPage(file, { page, scale }));
    copies.push({ ...(await copy(bitmap, copying)), scale, layer: copying.layer ?? [] });
  }
  return picturePdf(copies);
}

type Copy = { jpeg: Buffer; width: number; height: number; scale: number; layer: string[] };

async function copy(
  { width, height, pixels }: PageBitmap,
  { turn = 0, worn = false }: Copying,
): Promise<Pick<Copy, "jpeg" | "width" | "height">> {
  let picture = sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .rotate(turn, { background: "#ffffff" });
  if (worn)
    picture = sharp(await picture.png().toBuffer())
      .blur(0.8)
      .linear(0.6, 80);
  const { data, info } = await picture
    .toColourspace("b-w")
    .jpeg({ quality: 70 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

function picturePdf(copies: Copy[]): Uint8Array {
  const ids = copies.map((_, index) => 4 + 3 * index);
  const objects = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from(
      `<</Type/Pages/Count ${copies.length}/Kids[${ids.map((id) => `${id} 0 R`).join(" ")}]>>`,
    ),
    Buffer.from("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
    ...copies.flatMap((one, index) => pageObjects(one, ids[index] ?? 0)),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function pageObjects({ jpeg, width, height, scale, layer }: Copy, id: number): Buffer[] {
  const [wide, high] = [width / scale, height / scale];
  const text = layer
    .map(
      (line, index) => `BT 3 Tr /F1 10 Tf 1 0 0 1 60 ${high - 60 - 12 * index} Tm (${line}) Tj ET`,
    )
    .join("\n");
  const content = `${text}\nq ${wide} 0 0 ${high} 0 0 cm /I Do Q`;
  return [
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Contents ${id + 1} 0 R` +
        `/Resources<</Font<</F1 3 0 R>>/XObject<</I ${id + 2} 0 R>>>>>>`,
    ),
    Buffer.from(`<</Length ${content.length}>>\nstream\n${content}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray` +
          `/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`,
      ),
      jpeg,
      Buffer.from("\nendstream"),
    ]),
  ];
}
