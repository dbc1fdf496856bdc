import sharp from "sharp";

import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { type PageBitmap, renderPage } from "@/lib/documents/pdf/render-page";

const POINTS_PER_INCH = 72;

export type PageImage = Omit<PageBitmap, "pixels"> & { png: Buffer };

type Wanted = {
  /** From 1. */
  page: number;
  dpi: number;
  /** Only this part of the page, in points of the page as displayed, as in a passage's line boxes. */
  box?: Box;
};

/**
 * The PNG of a page, or of a region of it, as displayed. `scale` tells pixels per point: multiply a line's box by it,
 * after taking off the region's corner (`box`), to find the line in the picture. Call it within `withPdfFile`.
 */
export async function pageImage(file: PdfFile, { page, dpi, box }: Wanted): Promise<PageImage> {
  const { pixels, ...place } = renderPage(file, { page, scale: dpi / POINTS_PER_INCH, box });
  const png = await sharp(pixels, {
    raw: { width: place.width, height: place.height, channels: 4 },
  })
    .removeAlpha()
    .withMetadata({ density: place.scale * POINTS_PER_INCH })
    .png()
    .toBuffer();
  return { ...place, png };
}
