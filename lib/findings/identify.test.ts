import { expect, test } from "vitest";

import { identifyFindings } from "@/lib/findings/identify";
import { finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

const lost = (parts: Partial<Finding> = {}) =>
  finding({
    ...{ check: "F1", severity: "hard", code: "number_lost", claimId: "c7" },
    params: { number: "5", unit: "mg" },
    ...parts,
  });
const idsOf = (findings: Finding[]) => identifyFindings(findings).map(({ id }) => id);

test("a finding keeps its name whatever stands around it", () => {
  const [alone] = idsOf([lost()]);
  const among = idsOf([lost({ claimId: "c1" }), lost({ code: "unit_changed" }), lost()]);

  expect(among[2]).toBe(alone);
  expect(new Set(among).size).toBe(3);
});

test("the order of parameters, the severity and the wording of the quotes are no part of the name", () => {
  const [first] = idsOf([lost()]);
  const turned = lost({ params: { unit: "mg", number: "5" }, severity: "soft", quote: "5 mg" });

  expect(idsOf([turned])).toEqual([first]);
});

test.each<Partial<Finding>>([
  { check: "F2" },
  { code: "numbers_moved" },
  { claimId: "c8" },
  { claimId: null },
  { recommendationId: "r1" },
  { params: { number: "50", unit: "mg" } },
])("another check, code, place or parameter is another finding: %o", (parts) => {
  expect(idsOf([lost(parts)])).not.toEqual(idsOf([lost()]));
});

test("findings that say the same are told apart, and the first keeps its name when one more comes", () => {
  const two = idsOf([lost(), lost()]);
  const three = idsOf([lost(), lost(), lost()]);

  expect(new Set(three).size).toBe(3);
  expect(three.slice(0, 2)).toEqual(two);
});
