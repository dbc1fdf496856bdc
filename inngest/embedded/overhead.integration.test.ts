import { expect, test } from "vitest";

import { measureOverhead } from "@/inngest/embedded/overhead";

test("the engine's overhead can be measured", async () => {
  const errors: unknown[] = [];
  const overhead = await measureOverhead({
    databaseUrl: process.env.TEST_DATABASE_URL ?? "",
    runs: 5,
    onError: (error) => errors.push(error),
  });

  expect(errors).toEqual([]);
  expect(overhead.eventToFirstStepMs).toBeGreaterThan(0);
  expect(overhead.perStepMs).toBeGreaterThan(0);
  console.log(overhead);
});
