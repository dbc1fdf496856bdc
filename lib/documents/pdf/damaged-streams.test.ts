import { deflateSync } from "node:zlib";

import { expect, test } from "vitest";

import { countDamagedStreams } from "@/lib/documents/pdf/damaged-streams";

const packed = deflateSync(Buffer.from("BT (Give 5 mg twice a day.) Tj ET ".repeat(40)));
const broken = Buffer.concat([packed.subarray(0, 20), Buffer.alloc(12, 0xff), packed.subarray(32)]);

function file(dictionary: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`1 0 obj\n<<${dictionary}>>\nstream\r\n`),
    content,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

test("a part that unpacks is sound, one that does not is damaged", () => {
  expect(countDamagedStreams(file("/Filter/FlateDecode", packed))).toBe(0);
  expect(countDamagedStreams(file("/Filter/FlateDecode", broken))).toBe(1);
});

test("a part without its end is damaged", () => {
  expect(countDamagedStreams(file("/Filter/FlateDecode", packed).subarray(0, 60))).toBe(1);
});

test.each([
  ["a picture", "/Subtype/Image/Filter/FlateDecode"],
  ["a part with another filter first", "/Filter[/ASCII85Decode/FlateDecode]"],
])("%s is not judged", (_, dictionary) => {
  expect(countDamagedStreams(file(dictionary, broken))).toBe(0);
});
