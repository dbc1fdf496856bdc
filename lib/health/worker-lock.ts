import { db } from "@/lib/db/client";

/** Every worker of the embedded engine holds this advisory lock, shared, for as long as it lives. Any number that nothing else in this database locks. */
export const WORKERS_LOCK = 7_309_118_271;

const HALF = 2 ** 32;

export async function isWorkerAlive(): Promise<boolean> {
  const rows = await db().$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM pg_locks
      WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted AND objsubid = 1
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid = ${Math.floor(WORKERS_LOCK / HALF)}::bigint::oid
        AND objid = ${WORKERS_LOCK % HALF}::bigint::oid
    ) AS alive`;
  return rows[0]?.alive ?? false;
}
