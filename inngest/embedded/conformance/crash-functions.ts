import { setTimeout as sleep } from "node:timers/promises";

import type { Inngest } from "inngest";

import type { Row } from "@/inngest/embedded/conformance/observers";

export const HELD_STEP = "k3";
const HOLD_MS = 120_000;

type Settings = {
  client: Inngest;
  checkpointing: boolean;
  retries: 0 | 4;
  /** Whether this worker never comes to the end of the third step. */
  holds: boolean;
  record: (row: Row) => void;
};

/** Four steps that say when they begin and end. */
export function createCrashFunction({ client, checkpointing, retries, holds, record }: Settings) {
  return client.createFunction(
    { id: "crash", retries, checkpointing, triggers: [{ event: "t/crash" }] },
    async ({ step }) => {
      for (const id of ["k1", "k2", HELD_STEP, "k4"]) {
        await step.run(id, async () => {
          record({ step: id, phase: "begins" });
          if (holds && id === HELD_STEP) await sleep(HOLD_MS, null, { ref: false });
          record({ step: id, phase: "ends" });
        });
      }
      record({ step: "run", phase: "ends" });
    },
  );
}
