import { afterEach, expect, test, vi } from "vitest";

import {
  batchesMade,
  countsOf,
  FOUR,
  openOffice,
  paid,
  priceOf,
  sum,
} from "@/e2e/batches/batch-office";
import type { ProviderSettings } from "@/e2e/providers/settings";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { claudeClient } from "@/e2e/providers/test-requests";
import { AppError } from "@/lib/errors";

let provider: RunningProvider;
afterEach(() => provider.close());

async function start(settings: ProviderSettings = {}) {
  provider = await startProvider(settings);
  return openOffice(provider);
}

test("questions that come together are one batch, each at half the price", async () => {
  const { openDesk, ledger } = await start();
  const progress: string[] = [];
  const onProgress = (done: number, total: number) =>
    Promise.resolve(void progress.push(`${done}/${total}`));

  const answers = await openDesk({ onProgress })(FOUR);

  expect(answers.map(({ value }) => value.sentences.length)).toEqual([2, 2, 2, 2]);
  expect(await batchesMade(provider)).toBe(1);
  expect(countsOf(provider)).toEqual({ items: 4, live: 0 });
  expect(ledger.map(({ outcome, batch }) => [outcome, batch])).toEqual(
    FOUR.map(() => ["answered", true]),
  );
  for (const call of ledger) {
    expect(call.costCents).toBeCloseTo(priceOf({ ...call, batch: false }) / 2, 5);
    expect(call.costCents).toBeGreaterThan(0);
  }
  expect(progress).toEqual(["0/4", "4/4"]);
});

test("an answer that has to be repaired is repaired in a second batch", async () => {
  const { openDesk, ledger } = await start({ faults: { next: ["invalid_json"] } });

  await openDesk()(FOUR);

  expect(await batchesMade(provider)).toBe(2);
  expect(countsOf(provider)).toEqual({ items: 5, live: 0 });
  expect(ledger.map(({ outcome }) => outcome).toSorted()).toEqual([
    ...["answered", "answered", "answered", "answered", "invalid"],
  ]);
  expect(ledger.every(({ batch }) => batch)).toBe(true);
});

test.each(["refusal", "empty_answer"] as const)(
  "a question whose answer was no answer (%s) is asked once more, in another batch",
  async (fault) => {
    const { openDesk, ledger } = await start({ faults: { next: [fault] } });

    await openDesk()(["one"]);

    expect(await batchesMade(provider)).toBe(2);
    expect(countsOf(provider)).toEqual({ items: 2, live: 0 });
    expect(ledger).toHaveLength(2);
  },
);

test("a question the provider failed at is asked again, and costs nothing where it failed", async () => {
  const { openDesk, ledger } = await start({ faults: { next: ["overloaded"] } });

  await openDesk()(FOUR);

  const failed = ledger.filter(({ outcome }) => outcome === "failed");
  expect(failed).toMatchObject([{ errorCode: "writer_unavailable", costCents: 0, batch: true }]);
  expect(paid(ledger)).toHaveLength(4);
});

test("a question the provider refuses fails as it would live", async () => {
  const { openDesk } = await start();

  const asking = openDesk({ model: "claude-0" })(["one"]);

  await expect(asking).rejects.toMatchObject({
    code: "writer_rejected",
    params: { reason: "not_found_error", status: 404 },
  });
});

test("what has expired is asked for live, at the full price", async () => {
  const { openDesk, ledger } = await start({ batchMs: 400, batchLifeMs: 150 });

  await openDesk()(FOUR);

  expect(countsOf(provider)).toEqual({ items: 1, live: 3 });
  const live = paid(ledger).filter(({ batch }) => !batch);
  expect(live).toHaveLength(3);
  for (const call of live) expect(call.costCents).toBe(priceOf(call));
});

test("at the deadline the batch is cancelled, its answers are taken and the rest is asked for live", async () => {
  const { openDesk, ledger } = await start({
    ...{ batchMs: 4_000, batchCancelMs: 100 },
    latency: { large: { firstTokenMs: 30 } },
  });

  await openDesk({ deadlineMs: 1_500 })(FOUR);

  const { data } = await claudeClient(provider).messages.batches.list();
  expect(data).toMatchObject([{ request_counts: { succeeded: 1, canceled: 3 } }]);
  expect(countsOf(provider)).toEqual({ items: 1, live: 3 });
  expect(paid(ledger).map(({ batch }) => batch)).toEqual([true, false, false, false]);
  for (const call of paid(ledger)) expect(call.costCents).toBe(priceOf(call));
  const open = provider.calls.list().filter(({ kind }) => kind === "message");
  expect(Math.max(...open.map(({ openAtStart }) => openAtStart))).toBeLessThanOrEqual(2);
});

test("the deadline is one for all nodes of a task", async () => {
  const { openDesk, rows } = await start();
  await openDesk({ node: "analyse" })(["one"]);
  Object.assign(rows[0] ?? {}, { createdAt: new Date(Date.now() - 60_000) });

  await openDesk({ node: "write", deadlineMs: 60_000 })(["two"]);

  expect(countsOf(provider)).toEqual({ items: 1, live: 1 });
});

test.each(["task_cancelled", "task_timed_out"] as const)(
  "%s cancels the batch at the provider, and the ledger says what it had cost",
  async (code) => {
    const { openDesk, ledger } = await start({ batchMs: 2_000, batchCancelMs: 50 });
    const ending = new AbortController();
    const asking = openDesk({ signal: ending.signal })(FOUR).catch((error: unknown) => error);
    await vi.waitFor(() => expect(countsOf(provider).items).toBe(1), { timeout: 5_000 });

    ending.abort(new AppError(code));

    expect(await asking).toMatchObject({ code });
    const { data } = await claudeClient(provider).messages.batches.list();
    expect(data).toMatchObject([{ request_counts: { succeeded: 1, canceled: 3 } }]);
    await vi.waitFor(() => expect(ledger).toHaveLength(4));
    expect(paid(ledger)).toMatchObject([{ outcome: "answered", batch: true }]);
    expect(ledger.every(({ costCents: cents }) => cents !== null)).toBe(true);
    expect(countsOf(provider).live).toBe(0);
  },
);

test("a provider that is too busy to be asked for the batch is asked again when it says", async () => {
  const { openDesk } = await start({
    faults: { batches: ["overloaded"], retryAfterSeconds: 0 },
  });
  const asking = openDesk()(FOUR);
  provider.faults.set({ batches: ["rate_limit", "rate_limit"], retryAfterSeconds: 0 });

  await asking;

  expect(countsOf(provider)).toEqual({ items: 4, live: 0 });
});

test("under a cap the questions of a batch are held at half the price, in as many batches as it takes", async () => {
  const { openDesk, ledger } = await start();
  // Each can cost 2.1 cents in a batch: two at a time have room.
  const answers = await openDesk({ capCents: 5 })(FOUR);

  expect(answers).toHaveLength(4);
  expect(await batchesMade(provider)).toBeGreaterThan(1);
  expect(sum(ledger)).toBeLessThanOrEqual(5);
});

test("live calls after the deadline are held at the full price, and the cap is not passed", async () => {
  const { openDesk, ledger } = await start({ batchMs: 3_600_000 });
  // One question can cost 2.1 cents in a batch and 4.2 live.
  const asking = openDesk({ capCents: 3, deadlineMs: 100 })(["one"]);

  await expect(asking).rejects.toMatchObject({ code: "cost_cap_reached" });
  expect(countsOf(provider)).toEqual({ items: 0, live: 0 });
  expect(sum(ledger)).toBe(0);
});
