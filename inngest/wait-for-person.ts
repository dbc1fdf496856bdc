import type { GetStepTools, Inngest } from "inngest";

import { describeFailure, finalFailure } from "@/inngest/node-failure";
import { waitForPerson } from "@/lib/confirmation/wait-for-person";
import { waitForDatabase } from "@/lib/db/wait-for-database";
import { AppError } from "@/lib/errors";
import type { NodeId } from "@/lib/tasks/nodes";
import type { TaskRun } from "@/lib/tasks/task-run";

/** Ends an engine run whose task waits for a person; going on is another run. */
class WaitsForPerson extends Error {
  override name = "WaitsForPerson";
}

type Stop = { run: TaskRun; step: GetStepTools<Inngest.Any>; node: NodeId };

/** Returns where a person has let the task go on, and throws through the workflow where one still has to. */
export async function stopForPerson({ run, step, node }: Stop): Promise<void> {
  const waits = await step.run("wait-for-person", async () => {
    try {
      return await waitForDatabase(() => waitForPerson(run));
    } catch (error) {
      if (!(error instanceof AppError) || error.retryable) throw error;
      throw finalFailure(describeFailure(node, error), error);
    }
  });
  if (waits) throw new WaitsForPerson();
}

/** What the workflow made, or null where it has stopped for a person. */
export async function unlessItWaits<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WaitsForPerson) return null;
    throw error;
  }
}
