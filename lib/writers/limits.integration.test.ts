import { afterAll, beforeEach, expect, test } from "vitest";

import { db } from "@/lib/db/client";
import { takeTurn, turnsOf } from "@/lib/writers/limits";

beforeEach(() => db().modelLimit.deleteMany());
afterAll(() => db().$disconnect());

/** As if the last turn was so long ago. */
async function letPass(minutes: number): Promise<void> {
  const { updatedAt } = await db().modelLimit.findUniqueOrThrow({ where: { writer: "claude" } });
  await db().modelLimit.update({
    where: { writer: "claude" },
    data: { updatedAt: new Date(updatedAt.getTime() - minutes * 60_000) },
  });
}

test("a minute's worth of requests may go at once, the next ones wait, each longer than the one before", async () => {
  const limits = { requests: 2 };
  const waits: number[] = [];
  for (let call = 0; call < 5; call += 1) waits.push(await takeTurn("claude", 10, limits));

  expect(waits.slice(0, 2)).toEqual([0, 0]);
  expect(waits[2]).toBeGreaterThan(0);
  expect(waits.slice(2)).toEqual(waits.slice(2).toSorted((one, other) => one - other));
  expect(await takeTurn("openai", 10, limits)).toBe(0);
});

test("after a quiet time there is a minute's worth again, and no more", async () => {
  const limits = { requests: 2 };
  for (let call = 0; call < 4; call += 1) await takeTurn("claude", 10, limits);
  await letPass(60);

  expect(await takeTurn("claude", 10, limits)).toBe(0);
  expect(await takeTurn("claude", 10, limits)).toBe(0);
  expect(await takeTurn("claude", 10, limits)).toBeGreaterThan(0);
});

test("tokens have a limit of their own, and more than a minute's worth only waits", async () => {
  const limits = { tokens: 1_000 };

  expect(await takeTurn("claude", 1_000, limits)).toBe(0);
  expect(await takeTurn("claude", 500, limits)).toBeGreaterThan(0);
  await letPass(60);
  expect(await takeTurn("claude", 5_000, limits)).toBeGreaterThan(0);
});

test("workers that ask at the same moment get one turn each", async () => {
  const waits = await Promise.all(
    Array.from({ length: 20 }, () => takeTurn("claude", 1, { requests: 1 })),
  );

  expect(new Set(waits).size).toBeGreaterThanOrEqual(19);
});

test("a limit may be set later, and taken away", async () => {
  await takeTurn("claude", 900, { tokens: 1_000 });
  expect(await takeTurn("claude", 1, { tokens: 1_000, requests: 1 })).toBe(0);
  expect(await takeTurn("claude", 1, { tokens: 1_000, requests: 1 })).toBeGreaterThan(0);
  expect(await takeTurn("claude", 1, { tokens: 1_000 })).toBe(0);
  expect(turnsOf("claude", {})).toBeNull();
  expect(turnsOf("claude", { requests: 1 })).toMatchObject({ countsTokens: false });
});

test("whoever waits is let go when the work is stopped", async () => {
  const turns = turnsOf("claude", { requests: 1 });
  const stop = new AbortController();
  await turns?.wait(1, stop.signal);
  const waiting = turns?.wait(1, stop.signal);

  stop.abort(new Error("stopped"));

  await expect(waiting).rejects.toThrow("stopped");
});
