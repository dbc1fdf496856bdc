import { expect, test } from "vitest";

import { nextPath } from "@/app/next-path";

test("after signing in people come back to the page they asked for", () => {
  expect(nextPath("/tasks/1?tab=2")).toBe("/tasks/1?tab=2");
});

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "", undefined, ["/a"]])(
  "%j cannot lead anywhere but to the guidelines",
  (next) => {
    expect(nextPath(next)).toBe("/guidelines");
  },
);
