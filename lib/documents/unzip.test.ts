import { expect, test } from "vitest";

import { zipOf } from "@/lib/documents/example-zip";
import { unzip } from "@/lib/documents/unzip";

const NOTE = { name: "word/document.xml", content: Buffer.from("<w:document/>") };
const BOMB = Buffer.alloc(60 * 1024 * 1024);

test("entries are unpacked, and only the wanted ones are kept", async () => {
  const zip = zipOf([NOTE, { name: "word/media/image.png", content: Buffer.from("picture") }]);
  const entries = await unzip(zip, (name) => name.endsWith(".xml"));
  expect(entries).toEqual(
    new Map([
      ["word/document.xml", NOTE.content],
      ["word/media/image.png", null],
    ]),
  );
});

test.each([
  ["declares its size", BOMB.length],
  ["lies about its size", 1_000],
])("a file made to fill memory is refused, even if it %s", async (_, declaredSize) => {
  const zip = zipOf([NOTE, { name: "word/media/a.bin", content: BOMB, declaredSize }]);
  await expect(unzip(zip, () => false)).rejects.toMatchObject({
    code: expect.stringMatching(/^file_(?:too_complex|damaged)$/) as string,
  });
});

test("too many entries are refused", async () => {
  const entries = Array.from({ length: 5_001 }, (_, index) => ({
    name: `${index}.xml`,
    content: Buffer.from("x"),
  }));
  await expect(unzip(zipOf(entries), () => false)).rejects.toMatchObject({
    code: "file_too_complex",
  });
});

test("an encrypted entry is refused as encrypted, a cut file as damaged", async () => {
  const locked = zipOf([{ ...NOTE, flags: 1 }]);
  await expect(unzip(locked, () => true)).rejects.toMatchObject({ code: "file_encrypted" });
  await expect(unzip(zipOf([NOTE]).subarray(0, 40), () => true)).rejects.toMatchObject({
    code: "file_damaged",
  });
});
