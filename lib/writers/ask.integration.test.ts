import { afterAll, beforeEach, expect, test, vi } from "vitest";

import { callsOf, nodeCostCents } from "@/lib/costs/ledger";
import { db } from "@/lib/db/client";
import { makeExampleTask } from "@/lib/tasks/example-task";
import { answering, exampleQuestion, exampleWriter } from "@/lib/writers/example-writer";
import type { ModelWriter } from "@/lib/writers/model-writer";

type Task = { ownerId: string; taskId: string };

/** As a worker just started: nothing is known of calls before. */
async function askIn(task: Task, writer: ModelWriter, capCents: number | null) {
  const { createAsk } = await import("@/lib/writers/ask");
  return createAsk({
    ...task,
    ...{ node: "write", writer, capCents, caching: true },
    repeat: (attempt) => attempt(),
  });
}

beforeEach(() => vi.resetModules());
afterAll(() => db().$disconnect());

test("after a restart the cap goes on from the ledger, and kept answers cost nothing", async () => {
  const task = await makeExampleTask();
  // A call costs 0.75 and could cost 3.125 cents.
  const { writer, calls } = exampleWriter([answering("Good.")]);
  const question = exampleQuestion();
  const before = await askIn(task, writer, 4);
  await before(question);
  await before(exampleQuestion());

  vi.resetModules();
  const after = await askIn(task, writer, 4);

  expect(await after(question)).toMatchObject({ value: { text: "Good." }, kept: true });
  await expect(after(exampleQuestion())).rejects.toMatchObject({
    code: "cost_cap_reached",
    params: { cap: 4, spent: 1.5 },
  });
  expect(calls).toHaveLength(2);
  expect(await nodeCostCents(task.taskId, "write")).toBe(1.5);
});

test("every call of a repaired answer is on the ledger, in order", async () => {
  const task = await makeExampleTask();
  const { writer } = exampleWriter([
    ...["not JSON", { stop: "cut" as const }],
    answering("Good, with \0 in it."),
  ]);

  const { value } = await (await askIn(task, writer, null))(exampleQuestion());

  expect(value.text).toBe("Good, with  in it.");
  const rows = await db().modelCall.findMany({
    where: { taskId: task.taskId },
    orderBy: { attempt: "asc" },
  });
  expect(rows.map(({ outcome }) => outcome)).toEqual(["invalid", "cut", "answered"]);
  expect(rows[0]).toMatchObject({ promptId: "example", promptVersion: 1, tier: "large" });
});

test("a failed call is on the ledger with its code and no cost", async () => {
  const task = await makeExampleTask();
  const { AppError } = await import("@/lib/errors");
  const { writer } = exampleWriter([new AppError("writer_rejected")]);

  await expect((await askIn(task, writer, 10))(exampleQuestion())).rejects.toThrow();

  expect(await callsOf(task.taskId)).toMatchObject([{ calls: 1, costCents: 0, unknownCalls: 0 }]);
  const row = await db().modelCall.findFirst({ where: { taskId: task.taskId } });
  expect(row).toMatchObject({ outcome: "failed", errorCode: "writer_rejected" });
});
