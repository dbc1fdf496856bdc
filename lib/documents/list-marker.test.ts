import { expect, test } from "vitest";

import { isNextMarker, readListMarker } from "@/lib/documents/list-marker";

test.each([
  ["• Stop smoking", "•", "Stop smoking", null],
  ["• \u0083 Stop smoking", "• \u0083", "Stop smoking", null],
  ["––www.example.org", "––", "www.example.org", null],
  ["☐ Stop smoking", "☐", "Stop smoking", null],
  ["☑ Stop smoking", "☑", "Stop smoking", null],
  ["☒Stop smoking", "☒", "Stop smoking", null],
  ["1. Stop smoking", "1.", "Stop smoking", 1],
  ["(2) Stop smoking", "(2)", "Stop smoking", 2],
  ["(102) Abalos E, Duley L", "(102)", "Abalos E, Duley L", 102],
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

test.each([
  ["a. Salt", "b. Fat", true],
  ["i. Salt", "ii. Fat", true],
  ["iv. Salt", "v. Fat", true],
  ["v. Salt", "vi. Fat", true],
  ["h. Salt", "i. Fat", true],
  ["ii. Salt", "iv. Fat", false],
  ["a. Salt", "ii. Fat", false],
  ["i. Salt", "ii) Fat", false],
])("%j is followed by %j: %s", (before, next, expected) => {
  const [first, second] = [readListMarker(before), readListMarker(next)];
  expect(first && second && isNextMarker(first, second)).toBe(expected);
});
