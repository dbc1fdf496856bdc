import type { Tx } from "@/inngest/embedded/transaction";

export type JobData =
  | { kind: "call"; runId: string; stepId: string; attempt: number }
  | { kind: "timer"; runId: string; stepId: string }
  | { kind: "finish-timeout"; runId: string }
  | { kind: "cron"; functionId: string; cron: string };

/** Proof of who works on a job: `delivery` counts how often it was handed out, so a lost lease shows. */
export type Claim = { queue: string; id: string; delivery: number };
export type Job = Claim & { data: JobData };

export type FetchLimits = {
  /** Free slots of this worker. */
  slots: number;
  /** Jobs of the queue under way in all workers. */
  total?: number;
  /** Jobs of one group under way in all workers. */
  perGroup?: number;
};

export type Schedule = { key: string; cron: string; timeZone?: string; data: JobData };

/** What the engine needs of a job queue: sends and completions that commit with the engine's own changes, and leases. */
export type Queue = {
  start(queues: string[]): Promise<void>;
  /** Sets the cron jobs of a queue; schedules that are not in the list are removed. */
  schedule(queue: string, schedules: Schedule[]): Promise<void>;
  send(tx: Tx, message: { queue: string; data: JobData; at?: Date; group?: string }): Promise<void>;
  fetch(queue: string, limits: FetchLimits): Promise<Job[]>;
  /** False when the lease is lost: someone else has the job, and what was done must not count. */
  complete(tx: Tx, claim: Claim): Promise<boolean>;
  /** Keeps the lease; false when it is lost. */
  touch(claim: Claim, tx?: Tx): Promise<boolean>;
  /** Gives the job back for a later delivery; after too many it goes to the dead letters. */
  fail(claim: Claim): Promise<void>;
  /** Jobs handed out and not finished, by whichever worker. */
  listActive(): Promise<Job[]>;
  stop(): Promise<void>;
};

/** Where jobs end whose handling kept failing. */
export const DEAD_LETTERS = "dead-letters";
