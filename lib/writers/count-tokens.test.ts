import { expect, it } from "vitest";

import { estimateTokens } from "@/lib/writers/count-tokens";

it.each([
  ["", 0],
  ["four", 1],
  ["eight by", 2],
  ["每天喝水。", 4],
  ["每天 water", 3],
])("counts %o as %i tokens", (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens);
});
