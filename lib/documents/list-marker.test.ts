import { expect, test } from "vitest";

import { readListMarker } from "@/lib/documents/list-marker";

test.each([
  ["• Stop smoking", "•", "Stop smoking", null],
  ["• \u0083 Stop smoking", "• \u0083", "Stop smoking", null],
  ["1. Stop smoking", "1.", "Stop smoking", 1],
  ["(2) Stop smoking", "(2)", "Stop smoking", 2],
  ["b) Stop smoking", "b)", "Stop smoking", 2],
  ["1.成人应当戒烟", "1.", "成人应当戒烟", 1],
  ["（3）成人应当戒烟", "（3）", "成人应当戒烟", 3],
  ["十二、成人应当戒烟", "十二、", "成人应当戒烟", 12],
  ["③成人应当戒烟", "③", "成人应当戒烟", 3],
])("%j begins with a marker", (text, marker, rest, ordinal) => {
  const read = readListMarker(text);
  expect(read).toMatchObject({ marker, ordinal });
  expect(text.slice(read?.textStart)).toBe(rest);
});

test.each(["1.5 mg daily", "(12). Patients differ", "2021 was a year", "A patient", "≥ 5 mg"])(
  "%j has no marker",
  (text) => {
    expect(readListMarker(text)).toBeNull();
  },
);
