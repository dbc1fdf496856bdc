import { deflateSync } from "node:zlib";

import { expect, test } from "vitest";

import { mayTagHeadings } from "@/lib/documents/pdf/heading-names";

function packed(objects: string, entries = "/Filter/FlateDecode"): Buffer {
  return Buffer.concat([
    Buffer.from(`1 0 obj\n<</Type/ObjStm${entries}>>\nstream\n`),
    deflateSync(Buffer.from(objects, "latin1")),
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

test.each([
  ["a numbered heading", "<</S/H2/P 5 0 R/K 3>>"],
  ["an unnumbered heading", "<</S /H /P 5 0 R/K 3>>"],
  ["a name of its own for headings", "<</RoleMap<</Chapter#20title/H1/Note/Span>>>>"],
  ["a name of its own for unnumbered headings", "<</RoleMap<</Titre/H/P/Para>>>>"],
])("%s is seen in the open and packed", (_, objects) => {
  expect(mayTagHeadings(Buffer.from(objects))).toBe(true);
  expect(mayTagHeadings(packed(objects))).toBe(true);
});

test("a tree of paragraphs and the highlight of a link name no heading", () => {
  const objects = "<</S/P/Pg 3 0 R>><</S/HTML>><</Type/Annot/Subtype/Link/H/I/Border[0 0 0]/H/N>>";
  expect(mayTagHeadings(Buffer.concat([Buffer.from(objects), packed(objects)]))).toBe(false);
});

test.each([
  ["an encrypted file", Buffer.from("<</Encrypt 3 0 R>>")],
  ["objects packed in another way", packed("<</S/P>>", "/Filter/LZWDecode")],
  ["objects packed with a predictor", packed("<</S/P>>", "/Filter/FlateDecode/DecodeParms<<>>")],
  ["damaged objects", packed("<</S/P>>".repeat(40)).fill(0xff, 50, 60)],
  ["a file that stops short", packed("<</S/P>>").subarray(0, 50)],
])("%s may hold headings", (_, bytes) => {
  expect(mayTagHeadings(bytes)).toBe(true);
});
