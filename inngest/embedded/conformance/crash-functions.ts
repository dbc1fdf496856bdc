import type { Inngest } from "inngest";

import type { Row } from "@/inngest/embedded/conformance/observers";

export const HELD_STEP = "k3";
/** For a worker that never comes to the end of the third step. */
export function holdThirdStep(step: string): Promise<never> | undefined {
  return step === HELD_STEP ? new Promise(() => undefined) : undefined;
}

type Settings = {
  client: Inngest;
  checkpointing: boolean;
  retries: 0 | 4;
  /** Awaited in the middle of every step. */
  during?: (step: string) => unknown;
  record: (row: Row) => void;
};

/** Four steps that say when they begin and end. */
export function createCrashFunction({ client, checkpointing, retries, during, record }: Settings) {
  return client.createFunction(
    { id: "crash", retries, checkpointing, triggers: [{ event: "t/crash" }] },
    async ({ step }) => {
      for (const id of ["k1", "k2", HELD_STEP, "k4"]) {
        await step.run(id, async () => {
          record({ step: id, phase: "begins" });
          await during?.(id);
          record({ step: id, phase: "ends" });
        });
      }
      record({ step: "run", phase: "ends" });
    },
  );
}
