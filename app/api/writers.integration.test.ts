import { afterAll, beforeAll, expect, test } from "vitest";

import { POST as prepareUpload } from "@/app/api/uploadthing/route";
import { GET as listGuidelines } from "@/app/api/v1/guidelines/route";
import { POST as retry } from "@/app/api/v1/workflow/[id]/retry/route";
import { GET as getStatus } from "@/app/api/v1/workflow/[id]/status/route";
import { POST as upload } from "@/app/api/v1/workflow/upload/route";
import { recordCall } from "@/lib/costs/ledger";
import { recordEvent } from "@/lib/tasks/log";
import { callRoute, closeConnections, makeAccount } from "@/scripts/test/call-route";

let token: string;

beforeAll(async () => {
  // Read at first use: here Claude is set up, and the other is not.
  Object.assign(process.env, { WRITER: "", ANTHROPIC_API_KEY: "test" });
  token = (await makeAccount()).token;
});
afterAll(closeConnections);

let copies = 0;

function send(options: Record<string, string> = {}, as = token): Promise<Response> {
  const form = new FormData();
  form.set("file", new Blob([`# Guideline\n\nWe suggest walking. ${(copies += 1)}`]), "g.md");
  for (const [name, value] of Object.entries(options)) form.set(name, value);
  return callRoute(upload, { method: "POST", body: form, token: as });
}

async function start(options: Record<string, string> = {}): Promise<string> {
  const response = await send(options);
  expect(response.status).toBe(202);
  return ((await response.json()) as { task_id: string }).task_id;
}

async function statusOf(id: string) {
  const response = await callRoute(getStatus, { params: { id }, token });
  return (await response.json()) as Record<string, unknown> & { options: object };
}

async function fail(id: string): Promise<void> {
  const params = { cap: 10, spent: 9 };
  await recordEvent(id, { type: "failed", node: "write", code: "cost_cap_reached", params });
}

const tryAgain = (id: string, json?: unknown, as = token) =>
  callRoute(retry, { method: "POST", params: { id }, token: as, json });

test("a task that does not say who writes is given the writer that is set up", async () => {
  const tasks = [
    await start(),
    await start({ writer: "rules" }),
    await start({ writer: "claude" }),
  ];

  const statuses = await Promise.all(tasks.map(statusOf));

  expect(statuses.map(({ options }) => options)).toMatchObject([
    { writer: "claude" },
    { writer: "rules" },
    { writer: "claude" },
  ]);
});

test("a writer that is not set up is refused before anything is kept", async () => {
  const account = await makeAccount();

  const response = await send({ writer: "openai" }, account.token);
  const kept = await callRoute(listGuidelines, { token: account.token });

  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: "writer_not_configured" });
  expect(await kept.json()).toMatchObject({ items: [] });
});

test("the browser hears of it before a byte is sent", async () => {
  const file = { name: "g.md", size: 10, type: "text/markdown", lastModified: 1 };
  const input = { options: { writer: "openai" } };

  const response = await prepareUpload(
    new Request("http://localhost:3000/api/uploadthing?actionType=upload&slug=guideline", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ files: [file], input }),
    }),
  );

  expect(await response.json()).toMatchObject({ message: "writer_not_configured?writer=openai" });
});

test("a task stopped by its cap goes on with a higher one, and keeps its own without", async () => {
  const id = await start({ max_cost_cents: "10", mode: "fast" });
  await fail(id);

  const raised = await tryAgain(id, { max_cost_cents: 25.5 });

  expect(raised.status).toBe(202);
  expect(await raised.json()).toMatchObject({
    ...{ state: "queued", attempt: 2 },
    options: { max_cost_cents: 25.5, mode: "fast", writer: "claude" },
  });
  await fail(id);
  expect(await (await tryAgain(id)).json()).toMatchObject({ options: { max_cost_cents: 25.5 } });
  await fail(id);
  expect(await (await tryAgain(id, { max_cost_cents: null })).json()).toMatchObject({
    options: { max_cost_cents: null },
  });
});

test.each([[{ max_cost_cents: 0 }], [{ max_cost_cents: "25" }], [{ max_cost_cent: 25 }], [[]]])(
  "a cap that cannot be meant is refused, and the task stays as it was: %j",
  async (body) => {
    const id = await start({ max_cost_cents: "10" });
    await fail(id);

    const response = await tryAgain(id, body);

    expect(response.status).toBe(422);
    expect(await statusOf(id)).toMatchObject({
      state: "failed",
      options: { max_cost_cents: 10 },
    });
  },
);

test("only its owner raises a task's cap, and only once it has ended", async () => {
  const id = await start({ max_cost_cents: "10" });
  const stranger = await makeAccount();

  const running = await tryAgain(id, { max_cost_cents: 25 });
  await fail(id);
  const strange = await tryAgain(id, { max_cost_cents: 25 }, stranger.token);

  expect([running.status, strange.status]).toEqual([409, 404]);
  expect(await statusOf(id)).toMatchObject({ options: { max_cost_cents: 10 } });
});

test("the status says what a task has cost by its ledger, step by step", async () => {
  const id = await start();
  const call = {
    ...{ taskId: id, prompt: { id: "write-section", version: 1 }, writer: "claude" as const },
    ...{ model: "claude-sonnet-5-5", tier: "large" as const, durationMs: 1, attempt: 1 },
    ...{ outcome: "answered" as const, errorCode: null, batch: false, mostCents: null },
    usage: { inputTokens: 1, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 1 },
  };
  await recordCall({ ...call, node: "write", costCents: 0.1 });
  await recordCall({ ...call, node: "write", costCents: 0.2 });
  await recordCall({ ...call, node: "analyse", costCents: 0 });
  await recordCall({ ...call, node: "verify", costCents: null });

  expect(await statusOf(id)).toMatchObject({
    cost_cents: 0.3,
    node_costs: [{ node: "write", cost_cents: 0.3 }],
    unpriced_calls: 1,
  });
});
