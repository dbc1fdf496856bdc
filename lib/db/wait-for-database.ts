import { setTimeout as sleep } from "node:timers/promises";

import { isConnectionLoss } from "@/lib/db/connection-loss";

const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Does the work again while the database cannot be reached, for a minute, so that a result is not thrown away because
 * of a restart. The answer to a commit may be lost: the work must do no harm the second time.
 */
export async function waitForDatabase<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionLoss(error) || Date.now() > giveUpAt) throw error;
      await sleep(pause);
    }
  }
}
