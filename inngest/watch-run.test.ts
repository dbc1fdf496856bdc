import { expect, test } from "vitest";

import { watchRun } from "@/inngest/watch-run";

const run = { taskId: "0198c0de-0000-7000-8000-000000000000", attempt: 1 };
const FAR = Date.now() + 3_600_000;

test("a node that takes longer than it may is stopped with a failure that a retry may mend", async () => {
  const watch = watchRun(run, { node: "parse", nodeMs: 5, deadline: FAR });

  await expect(watch.aborted).rejects.toMatchObject({
    code: "node_timed_out",
    retryable: true,
    params: { node: "parse" },
  });
  watch.stop();
});

test("a task that takes longer than it may is stopped for good", async () => {
  const watch = watchRun(run, { node: "parse", nodeMs: 60_000, deadline: Date.now() + 5 });

  await expect(watch.aborted).rejects.toMatchObject({ code: "task_timed_out", retryable: false });
  watch.stop();
});

test("a task whose time is up starts no further node", () => {
  const watch = watchRun(run, { node: "parse", nodeMs: 60_000, deadline: Date.now() - 1 });
  watch.stop();

  expect(watch.signal.reason).toMatchObject({ code: "task_timed_out" });
});

test("a node's time counts anew for each part of its work, that of the task does not", async () => {
  const watch = watchRun(run, { node: "parse", nodeMs: 60, deadline: Date.now() + 200 });
  const parts = setInterval(watch.restartNode, 10);

  await expect(watch.aborted).rejects.toMatchObject({ code: "task_timed_out" });
  clearInterval(parts);
  watch.stop();
});

test("a node's time stands still while it waits for somebody else, that of the task does not", async () => {
  const watch = watchRun(run, { node: "write", nodeMs: 20, deadline: Date.now() + 200 });
  const { promise: forever } = Promise.withResolvers<never>();
  const waiting = watch.whileWaiting(() => forever);
  // Another part of the node's work goes on meanwhile.
  watch.restartNode();

  await expect(Promise.race([waiting, watch.aborted])).rejects.toMatchObject({
    code: "task_timed_out",
  });
  watch.stop();
});

test("after a wait the node's time counts anew", async () => {
  const watch = watchRun(run, { node: "write", nodeMs: 20, deadline: FAR });
  await watch.whileWaiting(() => Promise.resolve());

  await expect(watch.aborted).rejects.toMatchObject({ code: "node_timed_out" });
  watch.stop();
});
