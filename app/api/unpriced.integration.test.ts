import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { makeAccount } from "@/scripts/test/call-route";
import { startRealWorkflow } from "@/scripts/test/real-workflow";
import { codeOf, taskClient } from "@/scripts/test/task-client";

const MODEL = "model-of-the-house";
let token = "";
let provider: RunningProvider;
let workflow: { stop: () => Promise<void> };
const { atRest, goOn, plan, start } = taskClient(() => token);

beforeAll(async () => {
  provider = await startProvider({ claudeModels: [MODEL] });
  // Read at first use.
  Object.assign(process.env, {
    ...{ WRITER: "", ANTHROPIC_API_KEY: provider.apiKey, ANTHROPIC_BASE_URL: provider.url },
    ...{ MODEL_SMALL: MODEL, MODEL_LARGE: MODEL },
  });
  workflow = await startRealWorkflow();
  ({ token } = await makeAccount());
});
afterAll(async () => {
  await workflow.stop();
  await provider.close();
});

test("a limit on a model without a price is refused, and the task waits on", async () => {
  const id = await start({ writer: "claude", stop_after: "plan" });
  await atRest(id);
  expect((await plan(id)).estimate.cost_cents).toBeNull();

  const limited = await goOn(id, { max_cost_cents: 50 });
  expect(await codeOf(limited)).toBe("price_unknown");
  expect(await atRest(id)).toMatchObject({ state: "waiting", attempt: 1 });

  await goOn(id);
  expect(await atRest(id)).toMatchObject({ state: "succeeded" });
});
