import { expect, test } from "vitest";

import { marksOf } from "@/components/pvgs/reading";
import type { Finding } from "@/lib/quality/schema";

const finding = (claimId: string | null, severity: Finding["severity"]): Finding => ({
  ...{ check: "F1", code: "quote_altered", params: {}, recommendationId: null },
  ...{ quote: null, sourceQuote: null, anchors: [], claimId, severity },
});

test("a sentence with a blocking finding and a remark is marked as blocking, in whatever order they come", () => {
  const marks = marksOf([finding("c1", "hard"), finding("c1", "soft"), finding("c2", "soft")]);
  const turned = marksOf([finding("c1", "soft"), finding("c1", "hard")]);

  expect([...marks]).toEqual([
    ["c1", "hard"],
    ["c2", "soft"],
  ]);
  expect(turned.get("c1")).toBe("hard");
});

test("a finding about no single sentence marks none", () => {
  expect(marksOf([finding(null, "hard")]).size).toBe(0);
});
