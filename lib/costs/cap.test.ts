import { expect, test } from "vitest";

import { reserve } from "@/lib/costs/cap";

/** A ledger in memory and a cap over it. */
function capOf(capCents: number | null, spentBefore = 0) {
  let spent = spentBefore;
  const options = {
    ...{ taskId: crypto.randomUUID(), capCents },
    spentCents: async () => Promise.resolve(spent),
  };
  return {
    reserve: (mostCents: number) => reserve(options, mostCents),
    pay: (cents: number) => async () => {
      await Promise.resolve();
      spent += cents;
    },
    spent: () => spent,
  };
}

test("a call that could cost more than is left is refused with the cap and what is spent", async () => {
  const cap = capOf(10, 7.123456);

  await cap.reserve(2.876544);
  await expect(capOf(10, 7.123456).reserve(2.88)).rejects.toMatchObject({
    code: "cost_cap_reached",
    params: { cap: 10, spent: 7.12 },
  });
});

test("calls under way count at their most, and at their cost once it is on the ledger", async () => {
  const cap = capOf(10);
  const first = await cap.reserve(6);
  let isThere = false;
  const second = cap.reserve(6).then(() => (isThere = true));

  await cap.reserve(1);
  expect(isThere).toBe(false);
  await first.settle(cap.pay(1));
  await second;
});

test("a call that waited is refused when what the others cost leaves no room", async () => {
  const cap = capOf(10);
  const first = await cap.reserve(6);
  const second = cap.reserve(6);

  await Promise.all([first.settle(cap.pay(5)), expect(second).rejects.toThrow("cost_cap_reached")]);
});

test("many calls at once never go over the cap", async () => {
  const cap = capOf(10);
  const call = async () => {
    const reservation = await cap.reserve(1.5);
    await reservation.settle(cap.pay(1.5));
  };

  const ends = await Promise.allSettled(Array.from({ length: 40 }, call));

  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  expect(cap.spent()).toBe(9);
});

test("a call that could not be written to the ledger keeps its place", async () => {
  const cap = capOf(10);
  const first = await cap.reserve(6);

  await expect(first.settle(() => Promise.reject(new Error("no database")))).rejects.toThrow();
  await expect(cap.reserve(6)).rejects.toThrow("cost_cap_reached");
});

test("fractions of cents that fill the cap exactly are not refused", async () => {
  const cap = capOf(0.3);

  await cap.reserve(0.1);
  await cap.reserve(0.2);
});

test("without a cap nothing is refused", async () => {
  const cap = capOf(null);
  const reservation = await cap.reserve(1e9);

  await reservation.settle(cap.pay(5));
  expect(cap.spent()).toBe(5);
});
