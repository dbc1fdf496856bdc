import { expect, test } from "vitest";

import { ListDepth } from "@/lib/documents/list-depth";

const bullet = { series: "•", ordinal: null };
function number(ordinal: number) {
  return { series: "1.", ordinal };
}

test("items indented further are nested, and the list comes back", () => {
  const depths = new ListDepth();
  const places: [{ series: string; ordinal: number | null }, number][] = [
    [number(1), 72],
    [bullet, 90],
    [bullet, 90],
    [number(2), 72],
    [bullet, 90],
  ];
  expect(places.map(([marker, left]) => depths.next(marker, left))).toEqual([0, 1, 1, 0, 1]);
});

test("a list that goes on in another column stays on its level", () => {
  const depths = new ListDepth();
  expect([depths.next(number(4), 72), depths.next(number(5), 330)]).toEqual([0, 0]);
});

test("a paragraph at the margin ends the list, one indented like an item does not", () => {
  const depths = new ListDepth();
  depths.next(bullet, 72);
  depths.leave(90);
  expect(depths.next(bullet, 90)).toBe(1);
  depths.leave(72);
  expect(depths.next(bullet, 90)).toBe(0);
});
