import sharp from "sharp";
import { expect, test } from "vitest";

import { examplePdf } from "@/lib/documents/pdf/example-pdf";
import { pageImage } from "@/lib/documents/pdf/page-image";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { type PageBitmap, renderPage } from "@/lib/documents/pdf/render-page";

/** Red in the page's lower left corner as written, 100 by 50 points. */
const CORNER = "1 0 0 rg 0 0 100 50 re f";

function isRed({ pixels, width, scale, box }: PageBitmap, x: number, y: number): boolean {
  const at = Math.floor((y - box[1]) * scale) * width + Math.floor((x - box[0]) * scale);
  return pixels[4 * at] === 255 && pixels[4 * at + 1] === 0;
}

test("a page is drawn as displayed, in pixels of red, green and blue", async () => {
  const upright = await withPdfFile(examplePdf([{ content: CORNER }]), (file) =>
    renderPage(file, { page: 1, scale: 1 }),
  );
  expect([upright.width, upright.height]).toEqual([612, 792]);
  expect(isRed(upright, 10, 780)).toBe(true);
  expect(isRed(upright, 10, 10)).toBe(false);
  const turned = await withPdfFile(examplePdf([{ content: CORNER, rotate: 90 }]), (file) =>
    renderPage(file, { page: 1, scale: 0.5 }),
  );
  expect([turned.width, turned.height]).toEqual([396, 306]);
  expect(isRed(turned, 10, 10)).toBe(true);
});

test("a region of a page is drawn alone", async () => {
  const part = await withPdfFile(examplePdf([{ content: CORNER }]), (file) =>
    renderPage(file, { page: 1, scale: 2, box: [90, 700, 110, 800] }),
  );
  expect(part.box).toEqual([90, 700, 110, 792]);
  expect([part.width, part.height]).toEqual([40, 184]);
  expect([isRed(part, 95, 780), isRed(part, 105, 780), isRed(part, 95, 720)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a huge picture is made smaller, so that it cannot flood the memory", async () => {
  const { width, height, scale } = await withPdfFile(examplePdf([{ content: CORNER }]), (file) =>
    renderPage(file, { page: 1, scale: 1000 }),
  );
  expect(width * height).toBeLessThanOrEqual(16_000_000);
  expect(width).toBe(Math.floor(612 * scale));
});

test("the PNG of a page tells its resolution", async () => {
  const { png } = await withPdfFile(examplePdf([{ content: CORNER }]), (file) =>
    pageImage(file, { page: 1, dpi: 144 }),
  );
  expect(await sharp(png).metadata()).toMatchObject({ width: 1224, height: 1584, density: 144 });
});
