import { expect, test } from "vitest";

import { inParallel } from "@/lib/writers/model/in-parallel";

test("so many are open at once, and the results keep their order", async () => {
  let open = 0;
  let widest = 0;
  const results = await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
    widest = Math.max(widest, ++open);
    await Promise.resolve();
    open--;
    return item * 10;
  });

  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(widest).toBe(2);
});

test("after a failure nothing new begins, and what is open is waited for", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 1) throw new Error("cut off");
    await Promise.resolve();
    ended.push(item);
  };

  await expect(inParallel([1, 2, 3, 4], 2, work)).rejects.toThrow("cut off");
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
