import type pg from "pg";
import { type Db, type JobWithMetadata, PgBoss } from "pg-boss";

import {
  type Claim,
  DEAD_LETTERS,
  type FetchLimits,
  type Job,
  type JobData,
  type Queue,
  type Schedule,
} from "@/inngest/embedded/queue";
import { inTransaction, type Tx } from "@/inngest/embedded/transaction";

const SCHEMA = "flow_queue";
const HEARTBEAT_SECONDS = 10;
const QUEUE_OPTIONS = {
  retryLimit: 10,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  // A real server stops a step after two hours.
  expireInSeconds: 2 * 3_600,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 3_600,
};

/** How often a worker renews its leases: three times before they lapse. */
export const TOUCH_MS = (HEARTBEAT_SECONDS * 1_000) / 3;

type Options = { pool: pg.Pool; databaseUrl: string; onError: (error: unknown) => void };

/** The queue on pg-boss, in its own schema of the same database. */
export function createPgBossQueue({ pool, databaseUrl, onError }: Options): Queue {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: 4,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 5,
    cronWorkerIntervalSeconds: 1,
  });
  boss.on("error", onError);

  return {
    async start(queues) {
      await boss.start();
      await boss.createQueue(DEAD_LETTERS, QUEUE_OPTIONS);
      for (const queue of queues) {
        const options = { ...QUEUE_OPTIONS, deadLetter: DEAD_LETTERS };
        await boss.createQueue(queue, options);
        await boss.updateQueue(queue, options);
      }
    },
    schedule: (queue, schedules) => setSchedules(boss, queue, schedules),
    async send(tx, { queue, data, at, group }) {
      const options = {
        db: within(tx),
        startAfter: at,
        ...(group ? { group: { id: group } } : {}),
      };
      await boss.send(queue, data, options);
    },
    async fetch(queue, limits) {
      if (!limits.total && !limits.perGroup) return fetchJobs(boss, queue, { slots: limits.slots });
      return inTransaction(pool, (tx) => fetchWithin(boss, queue, { tx, limits }));
    },
    async complete(tx, claim) {
      return affected(await boss.complete(claim.queue, attempt(claim), null, { db: within(tx) }));
    },
    async touch(claim, tx) {
      const options = tx ? { db: within(tx) } : undefined;
      return affected(await boss.touch(claim.queue, attempt(claim), options));
    },
    async fail(claim) {
      await boss.fail(claim.queue, attempt(claim));
    },
    async listActive() {
      const { rows } = await pool.query<ActiveRow>(
        `SELECT name, id, retry_count, data FROM ${SCHEMA}.job WHERE state = 'active' AND data ? 'kind'`,
      );
      return rows.map(({ name, id, retry_count, data }) => ({
        queue: name,
        id,
        delivery: retry_count,
        data,
      }));
    },
    stop: () => boss.stop({ graceful: false }),
  };
}

type ActiveRow = { name: string; id: string; retry_count: number; data: JobData };

/** Counting and fetching under one lock, so that two workers together keep within the limit. */
async function fetchWithin(
  boss: PgBoss,
  queue: string,
  { tx, limits }: { tx: Tx; limits: FetchLimits },
): Promise<Job[]> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", [queue]);
  let slots = limits.slots;
  if (limits.total) {
    const { rows } = await tx.query<{ active: number }>(
      `SELECT count(*)::int AS active FROM ${SCHEMA}.job WHERE name = $1 AND state = 'active'`,
      [queue],
    );
    slots = Math.min(slots, limits.total - (rows[0]?.active ?? 0));
  }
  return slots > 0 ? fetchJobs(boss, queue, { slots, perGroup: limits.perGroup, tx }) : [];
}

async function fetchJobs(
  boss: PgBoss,
  queue: string,
  { slots, perGroup, tx }: { slots: number; perGroup?: number; tx?: Tx },
): Promise<Job[]> {
  const jobs: JobWithMetadata<JobData>[] = await boss.fetch(queue, {
    batchSize: slots,
    includeMetadata: true,
    groupConcurrency: perGroup,
    ...(tx ? { db: within(tx) } : {}),
  });
  return jobs.map(({ id, retryCount, data }) => ({ queue, id, delivery: retryCount, data }));
}

async function setSchedules(boss: PgBoss, queue: string, schedules: Schedule[]): Promise<void> {
  const keys = new Set(schedules.map(({ key }) => key));
  const known = await boss.getSchedules(queue);
  await Promise.all(
    known.filter(({ key }) => !keys.has(key)).map(({ key }) => boss.unschedule(queue, key)),
  );
  for (const { key, cron, timeZone, data } of schedules) {
    await boss.schedule(queue, cron, data, { key, tz: timeZone });
  }
}

function attempt({ id, delivery }: Claim) {
  return { id, retryCount: delivery };
}

function within(tx: Tx): Db {
  return { executeSql: (text, values) => tx.query(text, values) };
}

/** pg-boss reports how many jobs a command reached; its types leave that out. */
function affected(response: object): boolean {
  return "affected" in response && response.affected === 1;
}
