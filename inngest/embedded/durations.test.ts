import { expect, test } from "vitest";

import { dueAt, retryAt } from "@/inngest/embedded/durations";

const now = new Date("2026-01-01T00:00:00Z");

test.each([
  ["30s", "2026-01-01T00:00:30Z"],
  ["1d2h", "2026-01-02T02:00:00Z"],
  ["1.5h", "2026-01-01T01:30:00Z"],
  ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z"],
])("%s is due at %s", (text, due) => {
  expect(dueAt(text, now)).toEqual(new Date(due));
});

test("neither a duration nor a date is refused", () => {
  expect(() => dueAt("soon", now)).toThrow("soon");
});

test("Retry-After is seconds or a date, at least one second and at most a day away", () => {
  expect(retryAt("7", now)).toEqual(new Date("2026-01-01T00:00:07Z"));
  expect(retryAt("2026-01-01T00:05:00Z", now)).toEqual(new Date("2026-01-01T00:05:00Z"));
  expect(retryAt("0", now)).toEqual(new Date("2026-01-01T00:00:01Z"));
  expect(retryAt("9999999", now)).toEqual(new Date("2026-01-02T00:00:00Z"));
});
