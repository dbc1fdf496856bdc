import { expect, test } from "vitest";

import { workflowMode } from "@/inngest/workflow-mode";

const keys = { INNGEST_EVENT_KEY: "event-key", INNGEST_SIGNING_KEY: "signkey-prod-00" };

test.each([
  [{}, "embedded"],
  [{ INNGEST_DEV: "0" }, "embedded"],
  [{ INNGEST_DEV: "1" }, "dev"],
  [{ INNGEST_DEV: "http://localhost:8288" }, "dev"],
  [{ ...keys, INNGEST_BASE_URL: "http://inngest:8288" }, "self-hosted"],
  [keys, "cloud"],
] as const)("%j runs on %s", (variables, mode) => {
  expect(workflowMode(variables)).toBe(mode);
});

test("half a configuration is refused instead of falling back to another engine", () => {
  expect(() => workflowMode({ INNGEST_EVENT_KEY: "event-key" })).toThrow("INNGEST_SIGNING_KEY");
  expect(() => workflowMode({ INNGEST_BASE_URL: "http://inngest:8288" })).toThrow();
});
