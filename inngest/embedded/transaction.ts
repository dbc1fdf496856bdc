import type pg from "pg";

import { waitForDatabase } from "@/lib/db/wait-for-database";

export type Tx = pg.PoolClient;

const DEADLOCK_CODES = ["40P01", "40001"];
const DEADLOCK_TRIES = 5;

/**
 * Runs `work` in one transaction, again after a deadlock, and for a minute while the database is away. So `work`
 * may run more than once, even after a commit whose answer was lost: it must prove by a claim or a key that it is new.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await waitForDatabase(() => once(pool, work));
    } catch (error) {
      if (!isDeadlock(error) || tries === DEADLOCK_TRIES) throw error;
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
    const reason: unknown = broken ?? error;
    await tx.query("ROLLBACK").catch((failure: Error) => (broken = failure));
    throw reason;
  } finally {
    tx.off("error", notice);
    tx.release(broken);
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && "code" in error && DEADLOCK_CODES.includes(String(error.code));
}
