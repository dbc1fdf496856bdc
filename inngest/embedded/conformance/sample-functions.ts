import { setTimeout as sleep } from "node:timers/promises";

import { type GetStepTools, type Inngest, NonRetriableError, RetryAfterError } from "inngest";

import {
  createObservers,
  failureRecorder,
  type Samples,
} from "@/inngest/embedded/conformance/observers";

/** The functions with which the real server's rows were made: every feature that the engine supports. */
export function createSampleFunctions(samples: Samples) {
  const child = createChild(samples);
  return [
    createDoc(samples),
    createCaught(samples),
    createWaiter(samples),
    child,
    createParent(samples, child),
    createEmitted(samples),
    createFnError(samples),
    createMixed(samples),
    createSlow(samples),
    createLimited(samples),
    ...createObservers(samples),
  ];
}

/** Memoised steps, five in parallel, a step that fails twice, limits, cancellation, a time limit. */
function createDoc({ client, checkpointing, record }: Samples) {
  const tries = new Map<string, number>();
  return client.createFunction(
    {
      id: "doc",
      retries: 4,
      checkpointing,
      triggers: [{ event: "doc/submitted" }],
      cancelOn: [{ event: "doc/cancelled", match: "data.key" }],
      concurrency: [{ limit: 20 }, { limit: 5, key: "event.data.user" }],
      timeouts: { finish: "10m" },
      onFailure: failureRecorder(record),
    },
    async ({ event, step }) => {
      const { key, mode } = event.data as { key: string; mode?: string };
      const run = <T>(name: string, work: () => T | Promise<T>) =>
        step.run(name, async () => {
          record({ fn: "doc", key, step: name });
          return work();
        });
      const a = await run("ingest", () => "ingest-ok");
      const b = await run("parse", () => ({ pages: 3, a }));
      const c = await run("classify", () => "classify-ok");
      const parts = await Promise.all(
        [1, 2, 3, 4, 5].map((i) => run(`chunk-${i}`, () => ({ i, sq: i * i }))),
      );
      const e = await step.run("flaky", () => {
        const attempt = (tries.get(key) ?? 0) + 1;
        tries.set(key, attempt);
        record({ fn: "doc", key, step: "flaky", try: attempt });
        if (mode === "nonretriable") throw new NonRetriableError("bad document");
        if (attempt <= 2) throw new RetryAfterError("rate limited", 1_000);
        return `tries:${attempt}`;
      });
      const f = await run("draft", async () => {
        if (mode === "slow") await sleep(3_000);
        return "draft-ok";
      });
      const g = await run("review", () => "review-ok");
      const h = await run("format", () => "format-ok");
      const i = await run("store", () => ({ total: parts.reduce((sum, { sq }) => sum + sq, 0) }));
      return { k: key, a, b, c, parts, e, f, g, h, i };
    },
  );
}

/** A failed step may be caught by the function, which then goes on. */
function createCaught({ client, checkpointing, record }: Samples) {
  return client.createFunction(
    { id: "caught", retries: 0, checkpointing, triggers: [{ event: "t/caught" }] },
    async ({ step }) => {
      let msg = "";
      try {
        await step.run("boom", () => {
          record({ fn: "caught", step: "boom" });
          throw Object.assign(new Error("boom!"), { name: "MyErr" });
        });
      } catch (error) {
        if (error instanceof Error) msg = `${error.name}|${error.message}|${causeName(error)}`;
      }
      return { msg, after: await step.run("after", () => "after") };
    },
  );
}

function causeName({ cause }: Error): string | undefined {
  return cause instanceof Error ? cause.name : undefined;
}

function createWaiter({ client, checkpointing }: Samples) {
  return client.createFunction(
    { id: "waiter", retries: 4, checkpointing, triggers: [{ event: "t/wait" }] },
    async ({ step }) => {
      await step.sleep("nap", "1s");
      const got = await step.waitForEvent("approval", {
        event: "t/approve",
        timeout: "30s",
        if: "async.data.key == event.data.key && async.data.ok == true",
      });
      const none = await step.waitForEvent("never", { event: "t/never", timeout: "1s" });
      return { got: got?.data, none };
    },
  );
}

function createChild({ client, checkpointing }: Samples) {
  return client.createFunction(
    { id: "child", retries: 0, checkpointing, triggers: [{ event: "t/child" }] },
    async ({ event, step }) => {
      const { n, fail } = event.data as { n: number; fail?: boolean };
      if (fail) throw new Error("child failed");
      return await step.run("c1", () => ({ doubled: n * 2, name: event.name }));
    },
  );
}

/** Invokes a function that succeeds and one that fails, and sends an event. */
function createParent({ client, checkpointing }: Samples, child: ReturnType<typeof createChild>) {
  return client.createFunction(
    { id: "parent", retries: 4, checkpointing, triggers: [{ event: "t/parent" }] },
    async ({ event, step }) => {
      const r = await step.invoke("call-child", { function: child, data: { n: 21 } });
      let err = "";
      try {
        await step.invoke("call-bad", { function: child, data: { n: 1, fail: true } });
      } catch (error) {
        if (error instanceof Error) err = `${error.name}|${error.message}`;
      }
      const emitted = { name: "t/emitted", data: { from: event.data.key as string } };
      const sent = await step.sendEvent("emit", [emitted]);
      return { r, err, sent: sent.ids.length };
    },
  );
}

/** A trigger with a condition, and an idempotency key. */
function createEmitted({ client, checkpointing, record }: Samples) {
  return client.createFunction(
    {
      id: "emitted",
      retries: 4,
      checkpointing,
      triggers: [{ event: "t/emitted", if: "event.data.from != 'nobody'" }],
      idempotency: "event.data.from",
    },
    async ({ event, step }) => {
      const { from } = event.data as { from: string };
      await step.run("e1", () => record({ fn: "emitted", from }));
      return `emitted:${from}`;
    },
  );
}

/** Fails outside of any step, on both of its attempts. */
function createFnError({ client, checkpointing, record }: Samples) {
  return client.createFunction(
    {
      id: "fn-error",
      retries: 1,
      checkpointing,
      triggers: [{ event: "t/fnerror" }],
      onFailure: failureRecorder(record),
    },
    async ({ event, step, attempt, maxAttempts }) => {
      await step.run("pre", () => "pre");
      record({ fn: "fn-error", key: event.data.key, attempt, maxAttempts });
      throw new Error("outside step");
    },
  );
}

/** A step, a sleep and a chain in parallel; then one id three times. */
function createMixed({ client, checkpointing }: Samples) {
  return client.createFunction(
    { id: "mixed", retries: 4, checkpointing, triggers: [{ event: "t/mixed" }] },
    async ({ step }) => {
      const [x, y, z] = await Promise.all([
        step.run("p-run", () => 1),
        step.sleep("p-sleep", "1s"),
        runChain(step),
      ]);
      const loop: number[] = [];
      for (let i = 0; i < 3; i++) loop.push(await step.run("same-id", () => i));
      return { x, y, z, loop };
    },
  );
}

async function runChain(step: GetStepTools<Inngest.Any>): Promise<number> {
  const first = await step.run("chain-1", () => 2);
  return first + (await step.run("chain-2", () => 3));
}

function createSlow({ client, checkpointing, record }: Samples) {
  return client.createFunction(
    {
      id: "slow",
      retries: 4,
      checkpointing,
      triggers: [{ event: "t/slow" }],
      timeouts: { finish: "3s" },
    },
    async ({ event, step }) => {
      const { key } = event.data as { key: string };
      await step.run("s1", () => record({ fn: "slow", key, step: "s1" }));
      await step.sleep("long", "8s");
      await step.run("s2", () => record({ fn: "slow", key, step: "s2" }));
      return "done";
    },
  );
}

/** Three at a time in all, one at a time per user. */
function createLimited({ client, checkpointing, record }: Samples) {
  return client.createFunction(
    {
      id: "limited",
      retries: 4,
      checkpointing,
      triggers: [{ event: "t/limited" }],
      concurrency: [{ limit: 3 }, { limit: 1, key: "event.data.user" }],
    },
    async ({ event, step }) => {
      const { user, key } = event.data as { user: string; key: string };
      await step.run("work", async () => {
        const start = performance.now();
        await sleep(200);
        record({ fn: "limited", user, key, start, end: performance.now() });
      });
      return key;
    },
  );
}
