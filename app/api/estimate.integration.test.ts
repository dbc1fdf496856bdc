import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { POST as estimateRoute } from "@/app/api/v1/workflow/estimate/route";
import { POST as retryRoute } from "@/app/api/v1/workflow/[id]/retry/route";
import { POST as createRoute } from "@/app/api/v1/workflow/route";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { getPvg } from "@/lib/pvgs/queries";
import { callRoute, makeAccount } from "@/scripts/test/call-route";
import { finishedNodes, startRealWorkflow } from "@/scripts/test/real-workflow";
import { codeOf, issuesOf, taskClient } from "@/scripts/test/task-client";

/** Its second recommendation has a reason beside it. */
const WITH_REASON = `# Acute sore throat in adults

## 1 Pain

> **Recommendation 1.** In adults with a sore throat, we recommend paracetamol 500 mg every 6 hours. (Strong recommendation, moderate certainty evidence)

## 2 Antibiotics

> **Recommendation 2.** We recommend against antibiotics for adults with a sore throat. (Strong recommendation against, high certainty evidence)

A sore throat gets better within a week without antibiotics because most are caused by viruses.
`;

let owner = { id: "", token: "" };
let provider: RunningProvider;
let workflow: { stop: () => Promise<void> };
const { atRest, call, goOn, plan, start } = taskClient(() => owner.token);

beforeAll(async () => {
  provider = await startProvider();
  // Read at first use.
  Object.assign(process.env, {
    ...{ WRITER: "", ANTHROPIC_API_KEY: provider.apiKey, ANTHROPIC_BASE_URL: provider.url },
  });
  workflow = await startRealWorkflow();
});
/** Of one's own: answers are kept for their owner, and would cost nothing. */
beforeEach(async () => {
  owner = await makeAccount();
});
afterAll(async () => {
  await workflow.stop();
  await provider.close();
});

const guidelineOf = async (id: string) => (await atRest(id)).guideline_id;

const post = (route: typeof createRoute, json: unknown, token = owner.token) =>
  callRoute(route, { method: "POST", token, json });

function paidCalls(): number {
  return provider.calls.list().filter(({ kind }) => kind === "message").length;
}

test("a task for an uploaded guideline needs no second upload, and does not stop unless asked", async () => {
  const guideline_id = await guidelineOf(await start());

  const response = await post(createRoute, { guideline_id, mode: "fast", writer: "rules" });
  const { task_id: id } = (await response.json()) as { task_id: string };

  expect(response.status).toBe(202);
  expect(await atRest(id)).toMatchObject({
    state: "succeeded",
    guideline_id,
    options: { mode: "fast", stop_after: null },
  });
});

test("an estimate spends nothing, and its task can be continued", async () => {
  const guideline_id = await guidelineOf(await start());

  const response = await post(estimateRoute, { guideline_id, writer: "claude" });
  const made = (await response.json()) as { task_id: string; estimate: { cost_cents: number } };

  expect(response.status).toBe(200);
  expect(made).toMatchObject({
    state: "waiting",
    plan_url: `/api/v1/workflow/${made.task_id}/plan`,
    continue_url: `/api/v1/workflow/${made.task_id}/continue`,
  });
  expect(made.estimate.cost_cents).toBeGreaterThan(0);
  expect(paidCalls()).toBe(0);
  await goOn(made.task_id);
  expect(await atRest(made.task_id)).toMatchObject({ state: "succeeded" });
  expect(paidCalls()).toBeGreaterThan(0);
});

test("an estimate over the cap is shown, and the task goes on only under a higher one", async () => {
  const id = await start({ writer: "claude", max_cost_cents: "0.001", stop_after: "plan" });
  expect(await atRest(id)).toMatchObject({ state: "waiting" });
  const { cost_cents: cost } = (await plan(id)).estimate;
  const paid = paidCalls();

  const same = await goOn(id);
  const higher = await goOn(id, { max_cost_cents: cost / 2 });
  expect([same.status, await codeOf(same), await codeOf(higher)]).toEqual([
    402,
    "estimate_over_cap",
    "estimate_over_cap",
  ]);
  expect(await atRest(id)).toMatchObject({ state: "waiting", attempt: 1 });
  expect(paidCalls()).toBe(paid);

  // A task that is not to stop fails, as ever.
  const strict = await start({ writer: "claude", max_cost_cents: "0.001" });
  expect(await atRest(strict)).toMatchObject({ state: "failed", reason: "estimate_over_cap" });
});

test("what is left over of the plan costs less; if it is still too much, the task waits again", async () => {
  const id = await start({ writer: "claude", max_cost_cents: "0.001", stop_after: "plan" });
  await atRest(id);
  const before = (await plan(id)).estimate.cost_cents;
  const paid = paidCalls();

  await goOn(id, { leave_out: ["r2", "r3"], metadata: { title: "Another title" } });
  const again = await atRest(id);
  const shown = await plan(id);

  expect(again).toMatchObject({ state: "waiting", attempt: 2 });
  expect(shown.estimate.cost_cents).toBeLessThan(before);
  expect(shown).toMatchObject({
    metadata: { title: "Another title" },
    recommendations: [
      { id: "r1", included: true },
      { id: "r2", included: false, reason: "left_out_by_editor" },
      { id: "r3", included: false },
    ],
  });
  expect(paidCalls()).toBe(paid);

  await goOn(id, { include: ["r3"], max_cost_cents: null });
  await atRest(id);
  expect((await plan(id)).recommendations).toMatchObject([
    { included: true },
    { included: false },
    { included: true },
  ]);
});

test("corrections reach also what had been made before the task waited again", async () => {
  const id = await start({ writer: "claude", stop_after: "plan" }, WITH_REASON);
  await atRest(id);
  provider.faults.set({ probabilities: { refusal: 1 } });
  await goOn(id, { leave_out: ["r2"] });
  expect(await atRest(id)).toMatchObject({ state: "failed", reason: "writer_refused" });
  provider.faults.clear();
  expect(await finishedNodes(id)).toContain("analyse");

  const body = { max_cost_cents: 0.001 };
  await callRoute(retryRoute, { ...call(id), method: "POST", json: body });
  expect(await atRest(id)).toMatchObject({ state: "waiting", attempt: 3 });
  await goOn(id, { include: ["r2"], max_cost_cents: null });
  const { state, pvg_id } = await atRest(id);

  expect(state).toBe("succeeded");
  const { document } = await getPvg({ id: owner.id, role: "USER" }, pvg_id);
  const cards = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "recommendation_card");
  expect(cards.map(({ slots }) => slots.map(({ slot }) => slot).includes("why"))).toEqual([
    false,
    true,
  ]);
});

test("a caller who has gone is not waited for", async () => {
  const guideline_id = await guidelineOf(await start());
  const request = new Request("http://localhost:3000/api/v1/workflow/estimate", {
    ...{ method: "POST", signal: AbortSignal.abort() },
    headers: { authorization: `Bearer ${owner.token}`, "content-type": "application/json" },
    body: JSON.stringify({ guideline_id, writer: "rules" }),
  });

  const response = await estimateRoute(request, { params: Promise.resolve({}) });

  expect([response.status, await response.json()]).toMatchObject([202, { estimate: null }]);
});

test("what cannot be planned or is not one's own is refused", async () => {
  const empty = await guidelineOf(await start({}, "# A letter\n\nNothing to recommend.\n"));
  const json = { guideline_id: empty, writer: "rules" };
  const { token } = await makeAccount();

  const without = await post(estimateRoute, json);
  const strange = [await post(createRoute, json, token), await post(estimateRoute, json, token)];
  const misspelt = await post(createRoute, { ...json, mod: "fast" });

  expect(await codeOf(without)).toBe("document_without_recommendations");
  expect(strange.map(({ status }) => status)).toEqual([404, 404]);
  expect(await issuesOf(misspelt)).toEqual(["mod unknown_field"]);
});
