import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { stopEngine } from "@/lib/documents/ocr/engine";
import { exampleScan } from "@/lib/documents/ocr/example-scan";
import { readOrAsk } from "@/lib/documents/ocr/read-or-ask";
import { readWithOcr } from "@/lib/documents/ocr/read-with-ocr";
import { recognisePage } from "@/lib/documents/ocr/recognise-page";
import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import type { SourceDocument } from "@/lib/documents/schema";

const SENTENCES = [
  "Adults with asthma should use budesonide 200 mcg twice daily for 12 weeks.",
  "The dose of the reliever is not to be more than 4.5 mg in one day.",
];
const HEADING = "Treatment of asthma";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ocr-"));
});

afterAll(async () => {
  await stopEngine();
  await rm(folder, { recursive: true });
});

function page(): string {
  return [
    show(HEADING, { x: 72, y: 720, size: 16, bold: true }),
    showLines(SENTENCES, { x: 72, y: 690, size: 11 }),
  ].join("\n");
}

async function read(pdf: Uint8Array): Promise<SourceDocument> {
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`);
  await writeFile(file, pdf);
  return readWithOcr(
    { path: file, fileName: "scan.pdf" },
    {
      read: readOrAsk,
      recognise: recognisePage,
      keep: async (_page, work) => (await work()).page,
      onPage: async () => undefined,
    },
  );
}

test("a scan is read with headings, boxes on the page and its confidence", async () => {
  const { passages, pages, language, intake } = await read(
    await exampleScan(examplePdf([{ content: page() }]), [{ page: 1 }]),
  );

  expect(language).toBe("en");
  expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
    ["heading", HEADING],
    ["paragraph", SENTENCES.join(" ")],
  ]);
  expect(passages.every(({ ocr }) => ocr && ocr.confidence > 85)).toBe(true);
  expect(pages).toMatchObject([{ status: "ocr", number: 1 }]);
  expect(intake.pagesNeedingOcr).toEqual([]);
  expect(intake.warnings.map(({ code }) => code)).toContain("ocr_pages");
  const box = passages[0]?.lines[0]?.box ?? [0, 0, 0, 0];
  expect(box[0]).toBeCloseTo(72, -1);
  expect(box[3]).toBeCloseTo(792 - 720, -1);
});

test("a page laid on the glass sideways is read, its boxes as displayed", async () => {
  const { passages, pages } = await read(
    await exampleScan(examplePdf([{ content: page() }]), [{ page: 1, turn: 90 }]),
  );

  expect(passages.at(-1)?.text).toBe(SENTENCES.join(" "));
  expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
  const box = passages.at(-1)?.lines[0]?.box ?? [0, 0, 0, 0];
  expect(box[3] - box[1]).toBeGreaterThan(5 * (box[2] - box[0]));
});

test("Chinese is found out without being told", async () => {
  const sample = await readFile(path.resolve("samples/type-2-diabetes-zh.pdf"));
  const { language, passages } = await read(await exampleScan(sample, [{ page: 3 }]));

  expect(language).toBe("zh");
  expect(passages.map(({ text }) => text).join("")).toContain(
    "本指南适用于 18 岁及以上的 2 型糖尿病患者",
  );
});

test("an unreadable text layer is replaced by what the picture shows, and reported", async () => {
  const layer = Array.from(
    { length: 8 },
    () => "Arlults wltb a5thrna shonId nse bnd3son1de xqzt 2O0 rnc9",
  );
  const { passages, intake } = await read(
    await exampleScan(examplePdf([{ content: page() }]), [{ page: 1, layer }]),
  );

  expect(passages.at(-1)?.text).toBe(SENTENCES.join(" "));
  expect(intake.warnings.map(({ code }) => code)).toContain("ocr_text_replaced");
  expect(intake.hidden).toContainEqual({ page: 1, text: layer[0], reason: "replaced" });
});

test("a scan without any writing is refused as a document without text", async () => {
  const picture = examplePdf([{ content: "0.5 g 200 300 200 200 re f" }]);
  await expect(read(await exampleScan(picture, [{ page: 1 }]))).rejects.toMatchObject({
    code: "document_without_text",
  });
});
