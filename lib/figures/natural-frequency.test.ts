import { expect, test } from "vitest";

import type { Effect } from "@/lib/clinical/schema";
import { naturalFrequencies } from "@/lib/figures/natural-frequency";

test.each([
  ["9", "6", "100", { without: { count: 9, total: 100 }, with: { count: 6, total: 100 } }],
  [
    "12 in 1,000",
    "9 of 1,000 people",
    null,
    { without: { count: 12, total: 1_000 }, with: { count: 9, total: 1_000 } },
  ],
  [
    "每100人中有9人",
    "100例患者中约6例",
    null,
    { without: { count: 9, total: 100 }, with: { count: 6, total: 100 } },
  ],
  [
    "12",
    "9",
    "每1000人",
    { without: { count: 12, total: 1_000 }, with: { count: 9, total: 1_000 } },
  ],
])(
  "whole people out of the same number are read: %s, %s, %s",
  (without, withIt, denominator, expected) => {
    expect(naturalFrequencies(effect(without, withIt, denominator))).toEqual(expected);
  },
);

test.each([
  ["9%", "6%", "100"],
  ["0.9", "0.6", "100"],
  ["9 in 100", "6 in 1,000", null],
  ["9", "6", null],
  ["9", null, "100"],
  ["120", "6", "100"],
])(
  "anything that would need arithmetic gives no picture: %s, %s, %s",
  (without, withIt, denominator) => {
    expect(naturalFrequencies(effect(without, withIt, denominator))).toBeNull();
  },
);

function effect(without: string | null, withIt: string | null, denominator: string | null): Effect {
  const anchor = { passageId: "p1", start: 0, end: 1 };
  return {
    id: "e1",
    outcome: "Stroke",
    without,
    with: withIt,
    ...{ difference: null, relative: null, direction: null },
    ...{ population: null, time: null, certainty: null },
    denominator,
    anchors: [anchor],
  };
}
