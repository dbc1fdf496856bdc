import type pg from "pg";

import { memoBytes, type PendingState, type RunView, type Step } from "@/inngest/embedded/decide";
import type { EngineEvent, Memo } from "@/inngest/embedded/protocol";
import type { Tx } from "@/inngest/embedded/transaction";

export type Wait = { runId: string; step: Step; event: EngineEvent };
type Db = pg.Pool | Tx;

export async function loadRunView(db: Db, runId: string): Promise<RunView> {
  const { rows } = await db.query<{ id: string; state: PendingState | "done"; bytes: number }>(
    "SELECT id, state, bytes FROM flow.step WHERE run = $1",
    [runId],
  );
  return new Map(rows.map(({ id, state, bytes }) => [id, { state, bytes }]));
}

/** Memos in the order in which their steps settled. */
export async function loadMemos(db: Db, runId: string): Promise<Map<string, Memo>> {
  const { rows } = await db.query<{ id: string; memo: string }>(
    "SELECT id, memo FROM flow.step WHERE run = $1 AND state = 'done' ORDER BY settled_at, seq",
    [runId],
  );
  return new Map(rows.map(({ id, memo }) => [id, JSON.parse(memo) as Memo]));
}

export async function addStep(
  tx: Tx,
  runId: string,
  { step, state }: { step: Step; state: PendingState },
): Promise<void> {
  await tx.query(
    `INSERT INTO flow.step (run, id, op, name, state, is_race, waits_for, condition)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (run, id) DO NOTHING`,
    [
      runId,
      step.id,
      step.op,
      step.name,
      state,
      step.isRace,
      step.waitsFor ?? null,
      step.condition ?? null,
    ],
  );
}

/** Keeps a step's memo; the first one stays. */
export async function settleStep(
  tx: Tx,
  runId: string,
  { step, memo }: { step: Step; memo: Memo },
): Promise<void> {
  await tx.query(
    `INSERT INTO flow.step (run, id, op, name, state, is_race, memo, bytes, settled_at)
     VALUES ($1, $2, $3, $4, 'done', $5, $6, $7, clock_timestamp())
     ON CONFLICT (run, id) DO UPDATE
     SET state = 'done', memo = excluded.memo, bytes = excluded.bytes, settled_at = excluded.settled_at
     WHERE flow.step.state <> 'done'`,
    [runId, step.id, step.op, step.name, step.isRace, JSON.stringify(memo), memoBytes(memo)],
  );
}

type StepRow = {
  run: string;
  id: string;
  op: string;
  name: string | null;
  is_race: boolean;
  condition: string | null;
};

export async function findPendingStep(tx: Tx, runId: string, stepId: string): Promise<Step | null> {
  const { rows } = await tx.query<StepRow>(
    "SELECT * FROM flow.step WHERE run = $1 AND id = $2 AND state <> 'done'",
    [runId, stepId],
  );
  return rows[0] ? toStep(rows[0]) : null;
}

/** Steps that wait for an event of this name, in an order that keeps two transactions from a deadlock. */
export async function findWaits(tx: Tx, eventName: string): Promise<Wait[]> {
  const { rows } = await tx.query<StepRow & { event: string }>(
    `SELECT s.*, r.event FROM flow.step s JOIN flow.run r ON r.id = s.run
     WHERE s.state = 'waiting' AND s.waits_for = $1 ORDER BY s.run, s.id`,
    [eventName],
  );
  return rows.map((row) => ({
    runId: row.run,
    step: toStep(row),
    event: JSON.parse(row.event) as EngineEvent,
  }));
}

function toStep(row: StepRow): Step {
  return {
    id: row.id,
    op: row.op,
    name: row.name,
    isRace: row.is_race,
    condition: row.condition ?? undefined,
  };
}
