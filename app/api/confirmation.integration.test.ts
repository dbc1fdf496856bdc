import { afterAll, beforeAll, expect, test } from "vitest";

import { POST as continueRoute } from "@/app/api/v1/workflow/[id]/continue/route";
import { GET as planRoute } from "@/app/api/v1/workflow/[id]/plan/route";
import { POST as retry } from "@/app/api/v1/workflow/[id]/retry/route";
import { DELETE as cancel } from "@/app/api/v1/workflow/[id]/route";
import { GET as getStream } from "@/app/api/v1/workflow/[id]/stream/route";
import { getPvg } from "@/lib/pvgs/queries";
import { readEvents } from "@/lib/tasks/log";
import { callRoute, makeAccount } from "@/scripts/test/call-route";
import { finishedNodes, startRealWorkflow } from "@/scripts/test/real-workflow";
import { codeOf, issuesOf, taskClient } from "@/scripts/test/task-client";

let owner = { id: "", token: "" };
let workflow: { stop: () => Promise<void> };
const { atRest, call, goOn, plan, start } = taskClient(() => owner.token);

beforeAll(async () => {
  workflow = await startRealWorkflow();
  owner = await makeAccount();
});
afterAll(() => workflow.stop());

/** A task that waits. */
async function waiting(): Promise<string> {
  const id = await start({ stop_after: "plan" });
  expect((await atRest(id)).state).toBe("waiting");
  return id;
}

test("a task stops after its plan and shows it", async () => {
  const id = await waiting();

  expect(await atRest(id)).toMatchObject({ reason: "confirm_plan", attempt: 1 });
  expect(await finishedNodes(id)).toEqual(["parse", "structure", "graph", "plan"]);
  const shown = await plan(id);
  expect(shown).toMatchObject({
    metadata: { title: "Acute sore throat in adults", year: 2026 },
    estimate: { calls: 0, cost_cents: 0 },
    audience: "adult",
    language: "en",
  });
  expect(shown.recommendations[0]).toMatchObject({
    number: "1",
    label: "(Strong recommendation, moderate certainty evidence)",
    strength: "strong",
    certainty: ["moderate"],
    grade_status: "graded",
    page: 1,
    included: true,
    reason: null,
  });
});

test("the patient version holds what a person corrected, and the checks accept just that", async () => {
  const id = await waiting();

  const answer = await goOn(id, {
    metadata: { title: "Guideline on tonsillitis", year: null, doi: "10.1000/182" },
    leave_out: ["r3"],
  });
  const { state, pvg_id } = await atRest(id);
  const pvg = await getPvg({ id: owner.id, role: "USER" }, pvg_id);

  expect([answer.status, await answer.json()]).toMatchObject([
    202,
    { state: "queued", attempt: 2, reason: null },
  ]);
  expect(state).toBe("succeeded");
  expect(pvg.document).toMatchObject({
    source: {
      ...{ title: "Guideline on tonsillitis", publisher: "Example society" },
      ...{ year: null, doi: "10.1000/182" },
    },
    condition: "tonsillitis",
    notIncluded: [{ recommendationId: "r3", reason: "left_out_by_editor" }],
  });
  expect(pvg.recommendations.map(({ included }) => included)).toEqual([true, true, false]);
  expect(pvg.findings.filter(({ severity }) => severity === "hard")).toEqual([]);
});

test("who corrected what stands in the log", async () => {
  const id = await waiting();
  await goOn(id, { leave_out: ["r2"] });

  const continued = (await readEvents(id)).find(({ event }) => event.type === "continued");

  expect(continued).toMatchObject({
    event: { by: owner.id, corrections: { metadata: {}, leaveOut: ["r2"], include: [] } },
  });
  expect(await atRest(id)).toMatchObject({ state: "succeeded" });
});

test("without corrections the plan that was shown is the one that is written", async () => {
  const id = await waiting();
  await goOn(id);
  expect(await atRest(id)).toMatchObject({ state: "succeeded" });

  const log = (await readEvents(id)).map(({ event }) => event);
  const plans = log.filter((event) => event.type === "node-started" && event.node === "plan");
  expect(plans).toHaveLength(1);
});

test("continuing several times at once starts one run", async () => {
  const id = await waiting();

  const answers = await Promise.all([goOn(id), goOn(id), goOn(id)]);
  const refused = answers.filter(({ status }) => status !== 202);

  expect(refused).toHaveLength(2);
  for (const answer of refused) expect(await codeOf(answer)).toBe("task_not_waiting");
  expect(await atRest(id)).toMatchObject({ state: "succeeded", attempt: 2 });
  expect(await codeOf(await goOn(id))).toBe("task_not_waiting");
});

test("what cannot be meant is refused with the fields it is about, and the task waits on", async () => {
  const id = await waiting();

  const unknown = await goOn(id, { leave_out: ["r1", "r99"], include: ["r1"] });
  const nothing = await goOn(id, { leave_out: ["r1", "r2", "r3"] });
  const misspelt = await goOn(id, { leaveout: ["r1"] });
  const wrong = await goOn(id, { metadata: { title: " ", year: 26, doi: "x" } });

  expect(await issuesOf(unknown)).toEqual([
    "leave_out.1 unknown_recommendation",
    "include.0 in_both_lists",
  ]);
  expect(await issuesOf(nothing)).toEqual(["leave_out nothing_left"]);
  expect(await issuesOf(misspelt)).toEqual(["leaveout unknown_field"]);
  expect(await issuesOf(wrong)).toEqual([
    "metadata.title too_short",
    "metadata.year too_small",
    "metadata.doi not_doi",
  ]);
  expect(await atRest(id)).toMatchObject({ state: "waiting", attempt: 1 });
});

test("a waiting task is cancelled, and waits again when it is started again", async () => {
  const id = await waiting();

  const cancelled = await callRoute(cancel, { ...call(id), method: "DELETE" });
  expect(await cancelled.json()).toMatchObject({ state: "cancelled" });
  expect(await codeOf(await goOn(id))).toBe("task_not_waiting");

  await callRoute(retry, { ...call(id), method: "POST" });
  expect(await atRest(id)).toMatchObject({ state: "waiting", attempt: 2 });
});

test("the stream of a waiting task stays open and tells how it goes on", async () => {
  const id = await waiting();

  const stream = await callRoute(getStream, call(id));
  const reading = stream.text();
  await goOn(id);
  const types = [...(await reading).matchAll(/"type":"([\w-]+)"/g)].map(([, type]) => type);

  expect(types).toContain("waiting");
  expect(types.indexOf("continued")).toBeGreaterThan(types.indexOf("waiting"));
  expect(types.at(-1)).toBe("succeeded");
});

test("to someone else a waiting task does not exist", async () => {
  const id = await waiting();
  const strange = { params: { id }, token: (await makeAccount()).token };

  const shown = await callRoute(planRoute, strange);
  const continued = await callRoute(continueRoute, { ...strange, method: "POST" });

  expect([shown.status, continued.status]).toEqual([404, 404]);
  expect(await atRest(id)).toMatchObject({ state: "waiting" });
});
