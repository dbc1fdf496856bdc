import { z } from "zod";

import { inngest } from "@/inngest/client";
import { CONVERT_GUIDELINE, FINISH_TIMEOUT_HOURS } from "@/inngest/conversion-function";
import { TaskRunSchema } from "@/inngest/events";
import { RETRIES } from "@/inngest/retry-policy";
import { waitForDatabase } from "@/lib/db/wait-for-database";
import { recordEnd } from "@/lib/tasks/task-run";

const HOUR_MS = 3_600_000;

const CancelledRunSchema = z.object({ event: z.object({ ts: z.number(), data: TaskRunSchema }) });

/**
 * The engine cancels a run without calling its `onFailure`. A person's cancellation is in the log already and
 * stays; what is left is a run that took too long, or was ended in the engine's own interface.
 */
export function recordCancellation() {
  const app = inngest();
  return app.createFunction(
    {
      id: "record-cancellation",
      triggers: [
        {
          event: "inngest/function.cancelled",
          if: `event.data.function_id == '${app.id}-${CONVERT_GUIDELINE}'`,
        },
      ],
      retries: RETRIES,
    },
    async ({ event, step }) => {
      const { data, ts } = CancelledRunSchema.parse(event.data).event;
      await step.run("record", () => {
        const tookTooLong = Date.now() - ts >= FINISH_TIMEOUT_HOURS * HOUR_MS;
        const type = tookTooLong ? "timed_out" : "cancelled";
        return waitForDatabase(() => recordEnd(data, { type }));
      });
    },
  );
}
