import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readDocument } from "@/lib/documents/read-document";
import type { SourceDocument } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "read-document-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function write(fileName: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, fileName);
  await writeFile(file, content);
  return file;
}

function read(file: string): Promise<SourceDocument> {
  return readDocument({ path: file, fileName: path.basename(file) });
}

async function refusal(file: string): Promise<string | null> {
  const error: unknown = await read(file).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : null;
}

test.each([
  ["damaged.pdf", "file_damaged"],
  ["empty.pdf", "file_empty"],
  ["renamed.pdf", "file_type_mismatch"],
  ["encrypted.pdf", "file_encrypted"],
  ["scan.pdf", "document_needs_ocr"],
])("%s is refused as %s", async (file, code) => {
  expect(await refusal(`e2e/files/${file}`)).toBe(code);
});

test("a file of a kind the product does not read is refused by name", async () => {
  expect(await refusal(await write("notes.rtf", "{\\rtf1 Asthma}"))).toBe("file_type_unsupported");
});

test("a text in another language is refused", async () => {
  const german = "Die Behandlung soll bei allen Erwachsenen früh beginnen. ".repeat(20);
  expect(await refusal(await write("leitlinie.txt", german))).toBe("document_language_unsupported");
});

test("a file with a word or two is refused for its lack of text, not for its language", async () => {
  expect(await refusal(await write("word.txt", "ten letters"))).toBe("document_without_text");
});

test("a page whose elements are nested thousands deep is refused", async () => {
  const page = `<html><body>${"<div>".repeat(20_000)}We recommend aspirin.</body></html>`;
  expect(await refusal(await write("nested.html", page))).toBe("file_too_complex");
});

test("text in UTF-16, as Windows' editor saves it, is read", async () => {
  const text = "\ufeffWe recommend that adults use an inhaler.";
  const { passages } = await read(await write("unicode.txt", Buffer.from(text, "utf16le")));
  expect(passages.map((passage) => passage.text)).toEqual([text.slice(1)]);
});

test("Markdown becomes headings, list items and table rows", async () => {
  const file = await write(
    "guideline.md",
    "# Asthma in adults\n\nWe recommend that adults use an inhaler.\n\n- Rinse the mouth.\n\n| Test | When |\n| --- | --- |\n| Spirometry | at diagnosis |\n",
  );
  const { language, passages } = await read(file);
  expect(language).toBe("en");
  expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
    ["heading", "Asthma in adults"],
    ["paragraph", "We recommend that adults use an inhaler."],
    ["list_item", "Rinse the mouth."],
    ["table_row", "Test | When"],
    ["table_row", "Spirometry | at diagnosis"],
  ]);
});
