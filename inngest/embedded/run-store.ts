import { createHash } from "node:crypto";

import type pg from "pg";

import type { Finish } from "@/inngest/embedded/decide";
import type { FinishedRun } from "@/inngest/embedded/finish";
import type { EngineEvent } from "@/inngest/embedded/protocol";
import type { Tx } from "@/inngest/embedded/transaction";

export type Run = FinishedRun & { status: string; isStarted: boolean };

type Db = pg.Pool | Tx;
type RunRow = {
  id: string;
  function_id: string;
  event: string;
  status: string;
  parent_run: string | null;
  parent_step: string | null;
  started_at: Date | null;
};

export function isLive(run: Run | null): run is Run {
  return run?.status === "queued" || run?.status === "running";
}

export async function findRun(db: Db, id: string): Promise<Run | null> {
  const { rows } = await db.query<RunRow>("SELECT * FROM flow.run WHERE id = $1", [id]);
  return rows[0] ? toRun(rows[0]) : null;
}

/** Whoever changes a run holds this lock first. */
export async function lockRun(tx: Tx, id: string): Promise<Run | null> {
  const { rows } = await tx.query<RunRow>("SELECT * FROM flow.run WHERE id = $1 FOR UPDATE", [id]);
  return rows[0] ? toRun(rows[0]) : null;
}

export async function insertRun(
  tx: Tx,
  run: FinishedRun,
  idempotencyKey: string | null,
): Promise<void> {
  const { id, functionId, event, parent } = run;
  await tx.query(
    `INSERT INTO flow.run (id, function_id, event_id, event, idempotency_key, parent_run, parent_step)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      functionId,
      event.id,
      JSON.stringify(event),
      idempotencyKey,
      parent?.runId ?? null,
      parent?.stepId ?? null,
    ],
  );
}

/** True for the first of equal keys within a day; the others wait here until that one is visible. */
export async function claimIdempotencyKey(
  tx: Tx,
  functionId: string,
  key: string,
): Promise<boolean> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${functionId}|${key}`]);
  const { rowCount } = await tx.query(
    `SELECT 1 FROM flow.run WHERE function_id = $1 AND idempotency_key = $2
     AND created_at > now() - interval '24 hours' LIMIT 1`,
    [functionId, key],
  );
  return rowCount === 0;
}

export async function markStarted(tx: Tx, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "UPDATE flow.run SET status = 'running', started_at = now() WHERE id = $1 AND started_at IS NULL",
    [id],
  );
  return rowCount === 1;
}

/** False when the run had already ended. */
export async function endRun(tx: Tx, id: string, finish: Finish): Promise<boolean> {
  const result = finish.status === "completed" ? JSON.stringify(finish.result) : null;
  const error = finish.status === "failed" ? JSON.stringify(finish.error) : null;
  const { rowCount } = await tx.query(
    `UPDATE flow.run SET status = $2, result = $3, error = $4, ended_at = now()
     WHERE id = $1 AND status IN ('queued', 'running')`,
    [id, finish.status, result, error],
  );
  return rowCount === 1;
}

/** Live runs of a function that were there before this transaction. */
export async function findLiveRuns(tx: Tx, functionId: string): Promise<Run[]> {
  const { rows } = await tx.query<RunRow>(
    `SELECT * FROM flow.run WHERE function_id = $1 AND status IN ('queued', 'running')
     AND created_at < now() ORDER BY id`,
    [functionId],
  );
  return rows.map(toRun);
}

export type RunSummary = {
  run_id: string;
  function_id: string;
  status: string;
  output: unknown;
};

export async function findRunsOfEvent(db: Db, eventId: string): Promise<RunSummary[]> {
  const { rows } = await db.query<RunRow & { output: string | null }>(
    "SELECT *, coalesce(result, error) AS output FROM flow.run WHERE event_id = $1",
    [eventId],
  );
  return rows.map(({ id, function_id, status, output }) => ({
    run_id: id,
    function_id,
    status,
    output: output === null ? null : (JSON.parse(output) as unknown),
  }));
}

/** False when an event with this name and id was seen before. */
export async function insertEvent(tx: Tx, { name, id }: EngineEvent): Promise<boolean> {
  const { rowCount } = await tx.query(
    "INSERT INTO flow.event (name, id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    [name, id],
  );
  return rowCount === 1;
}

/** Forgets what ended or came in more than a week ago. */
export async function purge(db: Db): Promise<void> {
  await db.query("DELETE FROM flow.run WHERE ended_at < now() - interval '7 days'");
  await db.query("DELETE FROM flow.event WHERE at < now() - interval '7 days'");
}

/** Keys of any content and length, as text that a database takes. */
export function hashKey(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex");
}

function toRun(row: RunRow): Run {
  return {
    id: row.id,
    functionId: row.function_id,
    event: JSON.parse(row.event) as EngineEvent,
    status: row.status,
    isStarted: row.started_at !== null,
    parent:
      row.parent_run && row.parent_step ? { runId: row.parent_run, stepId: row.parent_step } : null,
  };
}
