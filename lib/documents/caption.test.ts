import { expect, test } from "vitest";

import { isCaption } from "@/lib/documents/caption";

test.each(["Table 2. Doses", "Figure A.1. Menu", "Fig. S3: Flow", "表1 剂量", "附图 2 流程"])(
  "%s is a caption",
  (text) => {
    expect(isCaption(text)).toBe(true);
  },
);

test("a sentence about a table is no caption", () => {
  expect(isCaption("Table 1 presents the doses")).toBe(false);
});
