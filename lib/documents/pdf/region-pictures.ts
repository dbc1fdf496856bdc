import { readFile } from "node:fs/promises";

import { pageImage } from "@/lib/documents/pdf/page-image";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import type { RegionPicture, WantedPicture } from "@/lib/documents/region-picture";
import type { Region } from "@/lib/documents/schema";

/** Sharp enough to read the smallest print of a table. */
const DPI = 150;
const LONGEST_SIDE = 1_600;
const POINTS_PER_INCH = 72;
/** White space around the region, in points: rules stand on its very edge. */
const MARGIN = 6;

/** Draws regions of a PDF's pages, one picture for each name. */
export async function drawRegions(path: string, wanted: WantedPicture[]): Promise<RegionPicture[]> {
  return withPdfFile(await readFile(path), async (file) => {
    const pictures: RegionPicture[] = [];
    for (const { name, regions } of wanted) {
      const [region] = regions;
      if (!region || region.page > file.pageCount) continue;
      const [left, top, right, bottom] = region.box;
      const longest = Math.max(right - left, bottom - top) + 2 * MARGIN;
      const dpi = Math.min(DPI, (LONGEST_SIDE * POINTS_PER_INCH) / longest);
      const box: Region["box"] = [
        Math.max(0, left - MARGIN),
        Math.max(0, top - MARGIN),
        right + MARGIN,
        bottom + MARGIN,
      ];
      const { png } = await pageImage(file, { page: region.page, dpi, box });
      pictures.push({ name, png });
    }
    return pictures;
  });
}
