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

let provider: RunningProvider;
afterEach(() => provider.close());

async function start(settings: ProviderSettings = {}) {
  provider = await startProvider(settings);
  return openOffice(provider);
}

test("a worker that was killed finds its batch again: nothing is asked or paid twice", async () => {
  const { openDesk, ledger } = await start({ batchMs: 500 });
  const killing = new AbortController();
  const first = openDesk({ signal: killing.signal })(FOUR);
  await vi.waitFor(async () => expect(await batchesMade(provider)).toBe(1));
  killing.abort(new Error("killed"));
  await expect(first).rejects.toThrow("killed");

  await openDesk()(FOUR);

  expect(await batchesMade(provider)).toBe(1);
  expect(countsOf(provider)).toEqual({ items: 4, live: 0 });
  expect(ledger).toHaveLength(4);
  expect(sum(ledger)).toBeCloseTo(
    ledger.reduce((all, call) => all + priceOf(call), 0),
    5,
  );
});

test("the deadline goes on after a restart", async () => {
  const { openDesk, rows } = await start({ batchMs: 3_600_000 });
  const killing = new AbortController();
  const first = openDesk({ signal: killing.signal })(FOUR);
  await vi.waitFor(() => expect(rows[0]?.providerId).toBeTruthy());
  killing.abort(new Error("killed"));
  await expect(first).rejects.toThrow("killed");
  const [row] = rows;
  if (row) row.createdAt = new Date(Date.now() - 60_000);

  await openDesk({ deadlineMs: 60_000 })(FOUR);

  expect(countsOf(provider)).toEqual({ items: 0, live: 4 });
  expect(await batchesMade(provider)).toBe(1);
});

test("a batch that an earlier attempt left open does not put the deadline off", async () => {
  const { openDesk, rows } = await start({ batchMs: 3_600_000 });
  for (const attempt of [1, 2]) {
    const killing = new AbortController();
    const asking = openDesk({ attempt, signal: killing.signal })([`question ${attempt}`]);
    await vi.waitFor(() => expect(rows.at(-1)).toMatchObject({ attempt }));
    await vi.waitFor(() => expect(rows.at(-1)?.providerId).toBeTruthy());
    killing.abort(new Error("killed"));
    await expect(asking).rejects.toThrow("killed");
  }
  Object.assign(rows[1] ?? {}, { createdAt: new Date(Date.now() - 60_000) });

  await openDesk({ attempt: 2, deadlineMs: 60_000 })(["question 1", "question 2"]);

  expect(countsOf(provider)).toEqual({ items: 0, live: 2 });
});

test("results that were taken but not kept before a crash are taken again and counted once", async () => {
  const { openDesk, ledger, answers } = await start();
  await openDesk()(FOUR);
  answers.clear();

  await openDesk()(FOUR);

  expect(await batchesMade(provider)).toBe(1);
  expect(ledger).toHaveLength(4);
});

test("an answer that failed a task is asked for anew when a person starts it again", async () => {
  const { openDesk, rows, settled } = await start({ faults: { next: ["refusal", "refusal"] } });
  await expect(openDesk()(["one"])).rejects.toMatchObject({ code: "writer_refused" });
  for (const { providerId, itemIds } of rows) settled.add(`${providerId}/${itemIds[0]}`);

  await openDesk({ attempt: 2 })(["one"]);

  expect(await batchesMade(provider)).toBe(3);
});

test("a batch whose creation was not heard of is found in the provider's list", async () => {
  const { openDesk, ledger } = await start({ faults: { batches: ["lost_answer"] } });

  await openDesk()(FOUR);

  expect(await batchesMade(provider)).toBe(1);
  expect(countsOf(provider)).toEqual({ items: 4, live: 0 });
  expect(paid(ledger)).toHaveLength(4);
});

test("a worker killed before it wrote down the batch's id finds it too, and takes no other", async () => {
  const { openDesk, rows } = await start({ batchMs: 300 });
  const other = openOffice(provider);
  const killing = new AbortController();
  const first = openDesk({ signal: killing.signal })(FOUR);
  await vi.waitFor(() => expect(rows[0]?.providerId).toBeTruthy());
  killing.abort(new Error("killed"));
  await expect(first).rejects.toThrow("killed");
  Object.assign(rows[0] ?? {}, { providerId: null });
  // As many questions at the same time, of somebody else.
  const others = other.openDesk()(["a", "b", "c", "d"]);
  await vi.waitFor(async () => expect(await batchesMade(provider)).toBe(2));
  rows.push({ ...rows[0], ...other.rows[0], itemIds: [] } as (typeof rows)[number]);

  await openDesk()(FOUR);
  await others;

  expect(await batchesMade(provider)).toBe(2);
  expect(countsOf(provider)).toEqual({ items: 8, live: 0 });
});

test("a batch that only looked like a lost one gives nothing, is left alone, and costs no answer", async () => {
  const { openDesk, rows, rowsOf } = await start({ batchMs: 200 });
  await rowsOf(1).open(["0".repeat(64)]);
  const stranger = openOffice(provider);
  const theirs = stranger.openDesk()(["a"]);
  await vi.waitFor(async () => expect(await batchesMade(provider)).toBe(1));

  await openDesk()(["one"]);
  await theirs;

  expect(countsOf(provider)).toEqual({ items: 2, live: 0 });
  expect(rows.every(({ endedAt, providerId }) => providerId === null || endedAt)).toBe(true);
});
