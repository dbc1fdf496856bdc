import { expect, test, vi } from "vitest";

import { Dispatcher } from "@/inngest/embedded/dispatcher";
import type { Job, Queue } from "@/inngest/embedded/queue";

function fakeQueue(ids: string[]) {
  const waiting = ids.map((id): Job => ({
    id,
    queue: "q",
    delivery: 0,
    data: { kind: "timer", runId: "r", stepId: "s" },
  }));
  const failed: string[] = [];
  const queue = {
    fetch: async (_name: string, { slots }: { slots: number }) => waiting.splice(0, slots),
    fail: async ({ id }: Job) => void failed.push(id),
    touch: async () => true,
  } as Partial<Queue> as Queue;
  return { queue, failed };
}

function dispatch(queue: Queue, handle: (job: Job) => Promise<void>) {
  const dispatcher = new Dispatcher({
    queue,
    name: "q",
    slots: 2,
    touchMs: 1_000,
    pollMs: 60_000,
    handle,
    onError: () => undefined,
  });
  dispatcher.poke();
  return dispatcher;
}

test("runs as many jobs at a time as there are slots, and all of them", async () => {
  let active = 0;
  let most = 0;
  const done: string[] = [];
  const dispatcher = dispatch(fakeQueue(["a", "b", "c", "d", "e"]).queue, async ({ id }) => {
    most = Math.max(most, ++active);
    await Promise.resolve();
    active--;
    done.push(id);
  });

  await vi.waitFor(() => expect(done).toHaveLength(5));
  expect(most).toBe(2);
  await dispatcher.stop(0);
});

test("gives a job back whose handling failed", async () => {
  const { queue, failed } = fakeQueue(["a"]);
  const dispatcher = dispatch(queue, async () => Promise.reject(new Error("no")));

  await vi.waitFor(() => expect(failed).toEqual(["a"]));
  await dispatcher.stop(0);
});

test("stopping returns the jobs that did not end in time", async () => {
  let isStarted = false;
  const dispatcher = dispatch(fakeQueue(["a"]).queue, async () => {
    isStarted = true;
    await new Promise(() => undefined);
  });
  await vi.waitFor(() => expect(isStarted).toBe(true));

  await expect(dispatcher.stop(0)).resolves.toMatchObject([{ id: "a" }]);
});
