import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { defineNode, type NodeContext } from "@/inngest/node";
import { nodeRunner, type RunnerSettings } from "@/inngest/run-node";
import { createTestTask } from "@/inngest/testing/task-fixture";
import { db } from "@/lib/db/client";
import { closeNotifications } from "@/lib/db/notifications";
import { AppError } from "@/lib/errors";
import { liveRows, readLiveTexts } from "@/lib/tasks/live-rows";
import { recordEvent } from "@/lib/tasks/log";
import { cancelTask, getTask } from "@/lib/tasks/queries";
import { streamTask } from "@/lib/tasks/stream-task";

const PART = {
  part: "recommendations 1/2",
  section: "recommendations",
  heading: "建议",
  language: "zh",
} as const;

let taskId: string;
let ownerId: string;

beforeEach(async () => {
  ({ taskId, ownerId } = await createTestTask());
});
afterAll(async () => {
  await closeNotifications();
  await db().outbox.deleteMany();
  await db().$disconnect();
});

test("a follower reads along, and the log keeps nothing of it", async () => {
  const follower = await follow();
  const written = runNode(async ({ live }) => {
    const part = live(PART);
    part.show("服药前");
    await follower.until('"text":"服药前"');
    part.show("服药前量血压。\n每天。");
    await follower.until('"text":"服药前量血压。\\n每天。"');
    part.done();
    await follower.until('"text":null');
  });
  await written;
  await recordEvent(taskId, { type: "succeeded", pvgId: "pvg" });
  const frames = await follower.rest();

  const texts = frames.filter((frame) => frame.startsWith("event: text\n"));
  expect(texts).toHaveLength(3);
  expect(texts.join()).not.toContain("id: ");
  expect(texts[0]).toBe(`event: text\ndata: ${JSON.stringify({ ...PART, text: "服药前" })}`);
  const numbered = frames.filter((frame) => frame.startsWith("id: "));
  expect(numbered.map((frame) => frame.split("\n")[0])).toEqual(
    [1, 2, 3, 4].map((seq) => `id: ${seq}`),
  );
});

test("whoever comes later gets what there is, and an end of the task is the end of it", async () => {
  const rows = liveRows(taskId);
  await rows.write(new Map([["a", { ...PART, part: "a", text: "One\0" }]]));
  await rows.write(new Map([["b", { ...PART, part: "b", text: 'Two "2" \\' }]]));
  await rows.write(new Map([["a", { ...PART, part: "a", text: "One more" }]]));

  const follower = await follow({ "last-event-id": "1" });
  await follower.until('"part":"b"');
  await recordEvent(taskId, { type: "failed", node: "write", code: "internal", params: {} });
  const frames = await follower.rest();

  const texts = frames.flatMap((frame) => /^event: text\ndata: (.*)$/.exec(frame)?.[1] ?? []);
  expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual([
    { ...PART, part: "a", text: "One more" },
    { ...PART, part: "b", text: 'Two "2" \\' },
    { ...PART, part: "a", text: null },
    { ...PART, part: "b", text: null },
  ]);
  expect(await readLiveTexts(taskId)).toEqual([]);
});

test("characters that the database cannot store are left out", async () => {
  await liveRows(taskId).write(new Map([[PART.part, { ...PART, text: "5\0 mg" }]]));

  expect(await readLiveTexts(taskId)).toEqual([{ ...PART, text: "5 mg" }]);
});

test("a node that fails leaves no text behind, nor what a killed worker had left", async () => {
  await liveRows(taskId).write(new Map([["old", { ...PART, part: "old", text: "Left" }]]));
  const failed = runNode(async ({ live }) => {
    live(PART).show("Half a sen");
    await until(async () => (await readLiveTexts(taskId)).length === 2);
    throw new AppError("file_too_complex");
  });

  await expect(failed).rejects.toThrow();
  expect(await readLiveTexts(taskId)).toEqual([]);
});

test("a node that goes on after its task was cancelled shows nothing any more", async () => {
  let goOn = () => {};
  let part: ReturnType<NodeContext["live"]> | undefined;
  const cancelled = runNode(async ({ live }) => {
    part = live(PART);
    part.show("Half a sen");
    await new Promise<void>((resolve) => (goOn = resolve));
  });
  await until(async () => (await readLiveTexts(taskId)).length === 1);
  await cancelTask(ownerId, taskId);

  expect(await readLiveTexts(taskId)).toEqual([]);
  part?.show("Half a sentence");
  await expect(cancelled).rejects.toThrow();
  goOn();
  await liveRows(taskId).write(new Map([[PART.part, { ...PART, text: "Too late" }]]));
  expect(await readLiveTexts(taskId)).toEqual([]);
});

test("text of a task that is gone is no failure, and the table keeps no log", async () => {
  await db().task.delete({ where: { id: taskId } });
  await liveRows(taskId).write(new Map([[PART.part, { ...PART, text: "Nobody's" }]]));
  const [table] = await db().$queryRaw<{ kept: string }[]>`
    SELECT relpersistence::text AS kept FROM pg_class WHERE relname = 'LiveText'`;

  expect(await readLiveTexts(taskId)).toEqual([]);
  expect(table?.kept).toBe("u");
});

/** Node `write` with this work, in the first attempt of the only run. */
async function runNode(work: (context: NodeContext) => Promise<void>): Promise<unknown> {
  const notNeeded = () => Promise.reject(new Error("Not needed here."));
  const run = nodeRunner({
    run: { taskId, attempt: 1 },
    step: {
      run: (_id: string, carryOut: () => unknown) => carryOut(),
    } as unknown as RunnerSettings["step"],
    services: {
      documents: { read: notNeeded, recognise: notNeeded, pictures: notNeeded, render: notNeeded },
      savePvg: notNeeded,
    },
    attempt: 0,
    maxAttempts: 1,
    stopAfter: null,
    deadline: Date.now() + 60_000,
  });
  const node = defineNode<object, { facts: Record<string, number> }>({
    id: "write",
    output: z.object({ facts: z.record(z.string(), z.number()) }),
    run: async (_input, context) => {
      await work(context);
      return { facts: {} };
    },
  });
  return run(node, {});
}

async function follow(headers = {}) {
  const request = new Request("http://localhost/stream", { headers });
  const response = streamTask(await getTask(ownerId, taskId), request);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = "";
  const read = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true };
    seen += value ?? "";
    return !done;
  };
  return {
    /** Once the stream has sent this. */
    async until(piece: string): Promise<void> {
      while (!seen.includes(piece)) if (!(await read())) throw new Error(`No ${piece} came.`);
    },
    /** Every frame of the whole stream, once it has ended. */
    async rest(): Promise<string[]> {
      while (await read());
      return seen.split("\n\n").filter(Boolean);
    },
  };
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  await expect.poll(isTrue, { timeout: 30_000 }).toBe(true);
}
