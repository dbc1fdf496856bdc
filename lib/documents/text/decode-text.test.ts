import { expect, test } from "vitest";

import { decodeBytes, decodeText, detectEncoding } from "@/lib/documents/text/decode-text";

/** "推荐成人使用吸入治疗，每日2次。" in GB18030. */
const GB = Buffer.from("cdc6bcf6b3c9c8cbcab9d3c3cefcc8ebd6cec1c6a3acc3bfc8d532b4cea1a3", "hex");
/** "治療的患者" in Big5. */
const BIG5 = Buffer.from("aa76c0f8aabab177aacc", "hex");

test.each([
  ["utf-8", Buffer.from("≥5 mg, 推荐")],
  ["utf-16le", Buffer.from("\ufeffdose", "utf16le")],
  ["utf-16le", Buffer.from("the dose without a mark", "utf16le")],
  ["utf-16be", Buffer.from("the dose without a mark", "utf16le").swap16()],
  ["gb18030", GB],
  ["big5", BIG5],
  ["windows-1252", Buffer.from("caf\xe9 \x96 5 \xb5g", "latin1")],
])("%s is recognised", (encoding, bytes) => {
  expect(detectEncoding(bytes)).toBe(encoding);
});

test("Chinese in GB18030 is read", () => {
  expect(decodeText(GB)).toBe("推荐成人使用吸入治疗，每日2次。");
});

test("NUL characters are taken out", () => {
  expect(decodeText(Buffer.from("5\0 mg"))).toBe("5 mg");
});

/** 推荐成人使用吸入治疗，每日2次。 some hundred times, in GB18030. */
const LONG_GB = Buffer.concat(Array.from({ length: 200 }, () => GB));

test.each([
  ["in plain text", ""],
  ["declared as gb2312", '<meta charset="gb2312">'],
  ["declared as something it is not", '<meta charset="iso-8859-1">'],
])("a few broken bytes do not turn Chinese into signs, %s", (_, declared) => {
  const bytes = Buffer.concat([
    Buffer.from(declared),
    LONG_GB,
    Buffer.from([0xff]),
    LONG_GB,
    Buffer.from([0x80, 0xff, 0x0a]),
    LONG_GB,
  ]);
  const { text, encoding, broken } = decodeBytes(bytes);
  expect(encoding).toBe("gb18030");
  expect(text.match(/推荐成人使用吸入治疗，每日2次。/gu)?.length).toBeGreaterThan(590);
  expect(broken).toBeGreaterThan(0);
  expect(broken).toBeLessThan(5);
});

test("UTF-8 with broken places stays UTF-8; a few letters of Windows-1252 are not taken for it", () => {
  const chinese = Buffer.from("推荐成人使用吸入治疗。".repeat(100));
  expect(decodeBytes(Buffer.concat([chinese, Buffer.from([0xe6, 0x20]), chinese]))).toMatchObject({
    encoding: "utf-8",
    broken: 1,
  });
  const english = Buffer.from(`${"the dose for adults ".repeat(500)}caf\xe9 5 \xb5g`, "latin1");
  expect(decodeBytes(english)).toMatchObject({ encoding: "windows-1252", broken: 0 });
});

test("Chinese in UTF-16 without a mark is recognised", () => {
  const text = "推荐成人使用吸入治疗，每日2次。对于患者，应当及时复查。";
  expect(detectEncoding(Buffer.from(text, "utf16le"))).toBe("utf-16le");
  expect(detectEncoding(Buffer.from(text, "utf16le").swap16())).toBe("utf-16be");
});
