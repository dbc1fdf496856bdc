import { setTimeout as sleep } from "node:timers/promises";

import type pg from "pg";

import { isConnectionLoss } from "@/lib/db/connection-loss";

export type Tx = pg.PoolClient;

const DEADLOCK_CODES = new Set(["40P01", "40001"]);
const DEADLOCK_TRIES = 5;
const PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Runs `work` in one transaction, again after a deadlock, and for a minute while the database is away. So `work`
 * may run more than once, even after a commit whose answer was lost: it must prove by a claim or a key that it is new.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let deadlocks = 0;
  for (let pause = 100; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    try {
      return await once(pool, work);
    } catch (error) {
      const isDeadlock = DEADLOCK_CODES.has(errorCode(error)) && ++deadlocks < DEADLOCK_TRIES;
      const isAway = isConnectionLoss(error) && Date.now() < giveUpAt;
      if (!isDeadlock && !isAway) throw error;
      if (isAway) await sleep(pause);
    }
  }
}

async function once<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  const notice = (error: Error) => (broken = error);
  // A connection that breaks between two queries emits an error, which would end the process.
  tx.on("error", notice);
  try {
    await tx.query("BEGIN");
    const result = await work(tx);
    await tx.query("COMMIT");
    return result;
  } catch (error) {
    const reason = broken ?? error;
    await tx.query("ROLLBACK").catch((failure: Error) => (broken = failure));
    throw reason;
  } finally {
    tx.off("error", notice);
    tx.release(broken);
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
