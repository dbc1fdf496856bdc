import { expect, test } from "vitest";

import { decodeText, detectEncoding } from "@/lib/documents/text/decode-text";

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
