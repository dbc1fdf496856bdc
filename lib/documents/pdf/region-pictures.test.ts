import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import { examplePdf } from "@/lib/documents/pdf/example-pdf";
import { drawRegions } from "@/lib/documents/pdf/region-pictures";

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "region-pictures-"));
  file = path.join(folder, "a.pdf");
  await writeFile(file, examplePdf([{ content: "0 0 612 792 re f" }]));
});
afterAll(() => rm(folder, { recursive: true }));

test("a region is drawn with a little white space around it, no longer than 1,600 pixels", async () => {
  const [small, large] = await drawRegions(file, [
    { name: "t1", regions: [{ page: 1, box: [100, 100, 244, 172] }] },
    { name: "f1", regions: [{ page: 1, box: [0, 0, 612, 792] }] },
  ]);
  expect(small?.name).toBe("t1");
  expect(await sharp(small?.png).metadata()).toMatchObject({ format: "png", width: 325 });
  const { width, height } = await sharp(large?.png).metadata();
  expect(Math.max(width, height)).toBeLessThanOrEqual(1_600);
});

test("a region of a page there is not is left out", async () => {
  expect(
    await drawRegions(file, [{ name: "t1", regions: [{ page: 2, box: [0, 0, 9, 9] }] }]),
  ).toEqual([]);
});
