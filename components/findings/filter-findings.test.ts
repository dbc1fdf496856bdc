import { expect, test } from "vitest";

import {
  countValues,
  filterFindings,
  NO_FILTERS,
  type PlacedFinding,
  sortFindings,
} from "@/components/findings/filter-findings";
import { finding } from "@/lib/quality/check";

const placed = (
  id: string,
  parts: Partial<Pick<PlacedFinding, "check" | "severity" | "sectionId" | "state">>,
): PlacedFinding => ({
  ...finding({ check: "F1", severity: "hard", code: "number_lost" }),
  ...({ dismissal: "two_people", state: "open", acts: [], decisions: [] } as const),
  ...{ id, number: 1, sectionId: "s1", page: null },
  ...parts,
});

const FINDINGS = [
  placed("a", {}),
  placed("b", { severity: "soft", state: "dismissed" }),
  placed("c", { check: "F3", sectionId: null }),
  placed("d", { check: "F3", sectionId: "s2", severity: "soft" }),
  placed("e", { state: "asked", sectionId: "s2" }),
];
const left = (filters: Partial<typeof NO_FILTERS>) =>
  filterFindings(FINDINGS, { ...NO_FILTERS, ...filters })
    .map(({ id }) => id)
    .join("");

test("every filter lets through what it names, and all together what fits each", () => {
  expect(left({})).toBe("abcde");
  expect(left({ severity: "soft" })).toBe("bd");
  expect(left({ check: "F3" })).toBe("cd");
  expect(left({ section: "s2" })).toBe("de");
  expect(left({ section: "none" })).toBe("c");
  expect(left({ state: "open" })).toBe("acd");
  expect(left({ state: "asked", section: "s2" })).toBe("e");
  expect(left({ state: "dismissed", check: "F3" })).toBe("");
});

test("a choice says how many findings it would leave with the other filters as they are", () => {
  const { total, counts } = countValues(FINDINGS, { ...NO_FILTERS, check: "F3" }, "severity");
  expect([total, ...counts]).toEqual([2, ["hard", 1], ["soft", 1]]);

  // Its own choice does not narrow a filter's counts; a value that nothing fits now is still offered, with nought.
  const states = countValues(FINDINGS, { ...NO_FILTERS, check: "F3", state: "open" }, "state");
  expect([states.total, ...states.counts]).toEqual([
    2,
    ["open", 2],
    ["dismissed", 0],
    ["asked", 0],
  ]);
});

test("what blocks comes first, and a decision moves nothing", () => {
  const order = (findings: PlacedFinding[]) => sortFindings(findings).map(({ id }) => id);

  expect(order(FINDINGS)).toEqual(["a", "c", "e", "b", "d"]);
  expect(order(FINDINGS.map((one) => ({ ...one, state: "dismissed" })))).toEqual(order(FINDINGS));
});
