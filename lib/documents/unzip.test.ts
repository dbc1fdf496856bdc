import { crc32, deflateRawSync } from "node:zlib";

import { expect, test } from "vitest";

import { unzip } from "@/lib/documents/unzip";

type Entry = { name: string; content: Buffer; declaredSize?: number; flags?: number };

/** A zip by hand, so that it can lie about its sizes. */
function zipOf(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize = content.length, flags = 0 } of entries) {
    const data = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(declaredSize, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), facts, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

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
