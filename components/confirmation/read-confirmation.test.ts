import { expect, test } from "vitest";

import { INCLUDED, readConfirmation } from "@/components/confirmation/read-confirmation";
import type { TaskPlan } from "@/lib/confirmation/schema";

const recommendation = (id: string, included: boolean): TaskPlan["recommendations"][number] => ({
  ...{ id, number: id, part: null, statement: "Walk.", page: 1, kind: "recommendation" },
  ...{ strength: null, direction: null, certainty: [], label: null, gradeStatus: "not_reported" },
  ...{ included, reason: included ? null : "research_only" },
});

const PLAN: TaskPlan = {
  ...{ taskId: "t", state: "waiting", language: "en", sourceLanguage: "en", audience: "adult" },
  ...{ targetGrade: null, maxCostCents: 50 },
  writer: { kind: "claude", models: [], promptVersion: null },
  metadata: { title: "Asthma", publisher: null, year: 2024, doi: null, url: null },
  recommendations: [recommendation("r1", true), recommendation("r2", false)],
  estimate: { calls: 1, inputTokens: 1, outputTokens: 1, costCents: 1, seconds: 1 },
};

function form(changes: Record<string, string>, ticked = ["r1"]): FormData {
  const data = new FormData();
  const unchanged = { title: "Asthma", publisher: "", year: "2024", doi: "", limit: "0.5" };
  for (const [name, value] of Object.entries({ ...unchanged, ...changes })) data.set(name, value);
  for (const id of ticked) data.append(INCLUDED, id);
  return data;
}

test("what nobody touched is not sent", () => {
  expect(readConfirmation(PLAN, form({}))).toEqual({
    wrong: [],
    body: { metadata: {}, leaveOut: [], include: [] },
  });
});

test("what was changed is sent, as a person types it", () => {
  const changes = {
    ...{ title: " Living with asthma ", year: "", publisher: "学会" },
    ...{ doi: "https://doi.org/10.1000/182", limit: "" },
  };

  expect(readConfirmation(PLAN, form(changes, ["r2"]))).toEqual({
    wrong: [],
    body: {
      metadata: {
        ...{ title: "Living with asthma", publisher: "学会", year: null, doi: "10.1000/182" },
      },
      leaveOut: ["r1"],
      include: ["r2"],
      maxCostCents: null,
    },
  });
  expect(readConfirmation(PLAN, form({ year: "２０２５" })).body.metadata).toEqual({ year: 2025 });
});

test("every field that has to be corrected is named", () => {
  const changes = { title: "", year: "last year", doi: "none", limit: "much" };

  expect(readConfirmation(PLAN, form(changes, [])).wrong).toEqual([
    ...["title", "year", "doi"],
    ...["limit", "recommendations"],
  ]);
});

test("the built-in writer has no limit to set", () => {
  const plan: TaskPlan = { ...PLAN, writer: { kind: "rules", models: [], promptVersion: null } };

  expect(readConfirmation(plan, form({ limit: "" })).body).not.toHaveProperty("maxCostCents");
});
