import { afterAll, expect, test } from "vitest";

import {
  type CallRecord,
  callsOf,
  nodeCostCents,
  recordCall,
  spentCents,
} from "@/lib/costs/ledger";
import { db } from "@/lib/db/client";
import { makeExampleTask } from "@/lib/tasks/example-task";

afterAll(() => db().$disconnect());

const CALL = {
  node: "write",
  prompt: { id: "write-section", version: 1 },
  writer: "claude",
  model: "claude-opus-5",
  tier: "large",
  usage: { inputTokens: 1_000, cacheReadTokens: 200, cacheWriteTokens: 30, outputTokens: 4 },
  ...{ costCents: 0.1, mostCents: null, durationMs: 12.5, attempt: 1 },
  ...{ outcome: "answered", errorCode: null, batch: false },
} satisfies Omit<CallRecord, "taskId">;

test("calls are summed per model, with cached tokens apart", async () => {
  const { taskId } = await makeExampleTask();
  await recordCall({ ...CALL, taskId });
  await recordCall({ ...CALL, taskId, outcome: "invalid", attempt: 2 });
  await recordCall({ ...CALL, taskId, model: "claude-haiku-5-5", tier: "small", costCents: 0.01 });

  expect(await callsOf(taskId)).toEqual([
    {
      ...CALL.usage,
      ...{ writer: "claude", model: "claude-haiku-5-5" },
      ...{ calls: 1, costCents: 0.01, unknownCalls: 0 },
    },
    {
      ...{ inputTokens: 2_000, cacheReadTokens: 400, cacheWriteTokens: 60, outputTokens: 8 },
      ...{ writer: "claude", model: "claude-opus-5" },
      ...{ calls: 2, costCents: 0.2, unknownCalls: 0 },
    },
  ]);
});

test("costs add up exactly, per task and per node", async () => {
  const { taskId } = await makeExampleTask();
  const other = await makeExampleTask();
  await Promise.all(
    Array.from({ length: 10 }, () => recordCall({ ...CALL, taskId, costCents: 0.000_01 })),
  );
  await recordCall({ ...CALL, taskId, node: "analyse", costCents: 2 });
  await recordCall({ ...CALL, taskId: other.taskId, costCents: 50 });

  expect(await nodeCostCents(taskId, "write")).toBe(0.0001);
  expect(await nodeCostCents(taskId, "verify")).toBe(0);
  expect(await spentCents(taskId)).toBe(2.0001);
});

test("an unknown cost is not 0, and what a broken call can have cost counts", async () => {
  const { taskId } = await makeExampleTask();
  const failed = { outcome: "failed", errorCode: "writer_unavailable" } as const;
  await recordCall({ ...CALL, ...failed, taskId, costCents: null, mostCents: 3 });

  expect(await nodeCostCents(taskId, "write")).toBe(3);
  await recordCall({ ...CALL, taskId, costCents: null });
  expect(await nodeCostCents(taskId, "write")).toBeNull();
  expect(await spentCents(taskId)).toBe(3);
  expect(await callsOf(taskId)).toMatchObject([{ calls: 2, costCents: 3, unknownCalls: 1 }]);
});

test("a provider's name for its model may hold NUL", async () => {
  const { taskId } = await makeExampleTask();
  await recordCall({ ...CALL, taskId, model: "mo\0del" });

  expect(await callsOf(taskId)).toMatchObject([{ model: "model" }]);
});

test("the ledger of a task goes with it", async () => {
  const { taskId } = await makeExampleTask();
  await recordCall({ ...CALL, taskId });

  await db().task.delete({ where: { id: taskId }, select: { id: true } });

  expect(await callsOf(taskId)).toEqual([]);
});
