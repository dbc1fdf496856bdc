import { expect, test } from "vitest";

import { schemaDifference } from "@/scripts/db/schema-engine";

test("the committed migrations build exactly what the schema says", async () => {
  expect(await schemaDifference(String(process.env.TEST_DATABASE_URL))).toBeNull();
});
