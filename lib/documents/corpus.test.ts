import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { differingDigits, keptText } from "@/lib/documents/count-digits";
import { readRawText } from "@/lib/documents/pdf/raw-text";
import { readDocument } from "@/lib/documents/read-document";
import { AppError } from "@/lib/errors";

const CORPUS = path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus");
/** Real guidelines are not part of the project: set CORPUS_DIR to run these measurements. */
const FILES = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".pdf"))
      .sort()
  : [];

const NAMES = FILES.length > 0 ? FILES : ["a real guideline (needs CORPUS_DIR)"];

test.skipIf(FILES.length === 0).each(NAMES)("%s keeps every digit and every dot", async (file) => {
  await expectAllDigits(path.join(CORPUS, file));
});

test.each(["samples/asthma-adults-en.pdf", "samples/type-2-diabetes-zh.pdf"])(
  "%s keeps every digit and every dot",
  expectAllDigits,
);

async function expectAllDigits(file: string): Promise<void> {
  const document = await readDocument({ path: file, fileName: path.basename(file) }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "document_needs_ocr") return null;
      throw error;
    },
  );
  // A scan has no text that could get lost; it is refused.
  const raw = await readRawText(readFileSync(file));
  expect(document ? differingDigits(raw, keptText(document)) : raw.trim().length).toBe(0);
}
