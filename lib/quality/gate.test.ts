import { expect, test } from "vitest";

import { exampleDraft } from "@/lib/quality/example-draft";
import { judgeGate } from "@/lib/quality/gate";
import { CHECK_IDS, type CheckStatus } from "@/lib/quality/schema";

const { document } = exampleDraft();
const status = (check: CheckStatus["check"], examined: number): CheckStatus => ({
  ...{ check, status: "assessed", examined, findings: 0 },
});
const unassessed = (checks: CheckStatus[]) =>
  judgeGate(document, [], checks).blockers.filter(({ code }) => code === "check_not_assessed");

test("a check that has no status keeps the gate closed", () => {
  expect(unassessed([])).toHaveLength(CHECK_IDS.length);
  expect(unassessed(CHECK_IDS.map((id) => status(id, 1)))).toEqual([]);
});

test("a check that looked at nothing keeps the gate closed", () => {
  const checks = CHECK_IDS.map((id) => status(id, id === "F6" ? 0 : 1));

  expect(unassessed(checks)).toEqual([{ code: "check_not_assessed", params: { check: "F6" } }]);
});

test("words a model chose wait for every check that is not built", () => {
  const checks = CHECK_IDS.map((id) => status(id, 1));
  const unbuilt = checks.map((one) =>
    one.check === "F10" ? { ...one, status: "not_built" as const } : one,
  );
  const byModel: typeof document = {
    ...document,
    writer: { kind: "claude", models: ["m"], promptVersion: "1" },
  };
  const codes = (written: typeof document, known: CheckStatus[]) =>
    judgeGate(written, [], known).blockers.map(({ code }) => code);

  expect(codes(byModel, unbuilt)).toContain("model_words_unjudged");
  expect(codes(document, unbuilt)).not.toContain("model_words_unjudged");
  expect(codes(byModel, checks)).not.toContain("model_words_unjudged");
});
