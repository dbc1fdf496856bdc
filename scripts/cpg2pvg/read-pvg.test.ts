import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, expect, test } from "vitest";

import { toWire } from "@/lib/api/case-keys";
import { PvgDocumentSchema } from "@/lib/pvgs/document";
import { exampleDraft } from "@/lib/quality/example-draft";
import { readPvg } from "@/scripts/cpg2pvg/read-pvg";

const folder = mkdtempSync(path.join(tmpdir(), "cpg2pvg-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { document } = exampleDraft();

test.each([
  ["the download", { software: "cpg2pvg", draft: { document, findings: [] } }],
  ["the answer of the API", { id: "1", document: toWire(PvgDocumentSchema, document) }],
  ["the document alone", document],
])("reads %s", (_, content) => {
  expect(readPvg(written(content))).toEqual(PvgDocumentSchema.parse(document));
});

test("a file that is something else is refused with what is wrong in it", () => {
  expect(() => readPvg(written({ name: "package" }))).toThrow(/language/);
  expect(() => readPvg(written("{"))).toThrow();
});

function written(content: unknown): string {
  const file = path.join(folder, "pvg.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
