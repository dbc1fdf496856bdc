import { NonRetriableError } from "inngest";

import { inngest } from "@/inngest/client";
import { taskCancelled, taskRequested, TaskRunSchema } from "@/inngest/events";
import type { RunNode } from "@/inngest/node";
import type { NodeServices } from "@/inngest/node-context";
import { recordFailure } from "@/inngest/record-failure";
import { MAX_ATTEMPTS, RETRIES } from "@/inngest/retry-policy";
import { nodeRunner, type RunnerSettings } from "@/inngest/run-node";
import { unlessItWaits } from "@/inngest/wait-for-person";
import { workflowMode } from "@/inngest/workflow-mode";
import { waitForDatabase } from "@/lib/db/wait-for-database";
import { env } from "@/lib/env";
import { findRunningTask, recordEnd, type TaskRun } from "@/lib/tasks/task-run";

export const CONVERT_GUIDELINE = "convert-guideline";

/** More than any task's own limit (6 h): the net below the limits that `nodeRunner` keeps. */
export const FINISH_TIMEOUT_HOURS = 7;

export type Conversion = {
  services: NodeServices;
  /** The nodes in their order; all nine in the product. */
  nodes: (run: RunNode) => Promise<{ pvgId: string }>;
};

/** From the uploaded guideline to the draft of its patient version. */
export function conversionFunction({ services, nodes }: Conversion) {
  return inngest().createFunction(
    {
      id: CONVERT_GUIDELINE,
      triggers: [taskRequested],
      retries: RETRIES,
      // In embedded mode each worker keeps to its own number of slots instead, and more workers do more.
      concurrency: workflowMode() === "embedded" ? undefined : env().WORKER_CONCURRENCY,
      cancelOn: [
        {
          event: taskCancelled,
          if: "event.data.taskId == async.data.taskId && event.data.attempt == async.data.attempt",
        },
      ],
      timeouts: { finish: `${FINISH_TIMEOUT_HOURS}h` },
      onFailure: ({ event, error }) =>
        recordFailure(TaskRunSchema.parse(event.data.event.data), error),
    },
    async ({ event, step, attempt, maxAttempts = MAX_ATTEMPTS }) => {
      const run = event.data;
      const limits = await step.run("begin", () => limitsOf(run));
      const made = await unlessItWaits(
        nodes(nodeRunner({ run, step, services, attempt, maxAttempts, ...limits })),
      );
      if (!made) return { waiting: true };
      const { pvgId } = made;
      await step.run("announce-success", () =>
        waitForDatabase(() => recordEnd(run, { type: "succeeded", pvgId })),
      );
      return { pvgId };
    },
  );
}

/** The time counts from the run's first step, not from when the task was put into the queue. */
async function limitsOf(run: TaskRun): Promise<Pick<RunnerSettings, "deadline" | "stopAfter">> {
  const task = await waitForDatabase(() => findRunningTask(run));
  if (!task) throw new NonRetriableError("The task has ended or was started again.");
  const { totalTimeout, stopAfter } = task.options;
  return { deadline: Date.now() + totalTimeout * 1_000, stopAfter };
}
