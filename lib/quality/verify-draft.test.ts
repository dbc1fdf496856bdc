import { expect, test } from "vitest";

import { claimsOf } from "@/lib/pvgs/claims";
import type { Check } from "@/lib/quality/check";
import { exampleDraft } from "@/lib/quality/example-draft";
import { REGISTERED_CHECKS } from "@/lib/quality/registered-checks";
import { CHECK_IDS } from "@/lib/quality/schema";
import { verifyDraft } from "@/lib/quality/verify-draft";

test("a check that breaks is not assessed, and the gate stays closed", () => {
  const draft = exampleDraft();
  for (const claim of claimsOf(draft.document)) {
    if (claim.template?.id === "card.title") claim.template.params = {};
  }

  const { checks, gate } = verifyDraft({ ...draft, enabled: true });

  expect(checks.find(({ check }) => check === "F13")?.status).toBe("not_assessed");
  expect(gate.open).toBe(false);
  expect(gate.blockers).toContainEqual({ code: "check_not_assessed", params: { check: "F13" } });
});

test.each(REGISTERED_CHECKS.map((check) => [check.id, check] as const))(
  "when check %s breaks, it is not assessed and blocks",
  (id, broken) => {
    const registered = REGISTERED_CHECKS.map((check) =>
      check === broken ? breaking(check) : check,
    );

    const { checks, gate } = verifyDraft({ ...exampleDraft(), enabled: true }, registered);

    expect(checks.find(({ check }) => check === id)?.status).toBe("not_assessed");
    expect(gate.open).toBe(false);
    expect(gate.blockers).toContainEqual({ code: "check_not_assessed", params: { check: id } });
  },
);

function breaking({ id }: Check): Check {
  return {
    id,
    run: () => {
      throw new Error("This check breaks.");
    },
  };
}

test("without quality control nothing counts as passed and the version says so", () => {
  const { checks, gate, document } = verifyDraft({ ...exampleDraft(), enabled: false });

  expect(checks.some(({ status }) => status === "assessed")).toBe(false);
  expect(gate.open).toBe(false);
  expect(document.stamps.map(({ template }) => template?.id)).toContain("stamp.notChecked");
});

test("a check that is not built is named, never counted as passed", () => {
  const registered = REGISTERED_CHECKS.filter(({ id }) => id !== "F10");

  const { checks } = verifyDraft({ ...exampleDraft(), enabled: true }, registered);

  expect(checks.find(({ check }) => check === "F10")?.status).toBe("not_built");
  expect(checks.map(({ check }) => check)).toEqual(CHECK_IDS);
});

test("a missing mandatory section and a hard finding each block", () => {
  const { gate } = verifyDraft({ ...exampleDraft(), enabled: true });

  expect(gate.blockers).toContainEqual({
    code: "section_missing",
    params: { section: "key_messages" },
  });
  expect(gate.blockers.some(({ code }) => code === "hard_findings")).toBe(true);
});

test("a draft without a single recommendation has not been checked", () => {
  const draft = exampleDraft();
  draft.graph.recommendations = [];
  draft.document.sections = [];

  const { checks, gate } = verifyDraft({ ...draft, enabled: true });

  expect(checks.find(({ check }) => check === "F6")?.status).toBe("not_assessed");
  expect(gate.blockers).toContainEqual({ code: "check_not_assessed", params: { check: "F6" } });
});
