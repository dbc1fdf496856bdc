import { expect, test } from "vitest";

import { hasDirective } from "@/lib/clinical/recommendations/directives";

test.each(["药物反应良好。", "本药的适应证很广。", "经济效应明显。", "推荐人已签字。"])(
  "%s gives no advice",
  (text) => {
    expect(hasDirective(text, "zh")).toBe(false);
  },
);
