import type pg from "pg";

import type { FunctionConfig } from "@/inngest/embedded/function-config";
import type { Handler } from "@/inngest/embedded/protocol";
import type { Queue } from "@/inngest/embedded/queue";

/** What the parts of a started engine share. */
export type EngineContext = {
  pool: pg.Pool;
  queue: Queue;
  handler: Handler;
  functions: ReadonlyMap<string, FunctionConfig>;
  /** Looks into a queue again when a job which starts later is due. */
  wakeAt: (queue: string, at: Date) => void;
};

export const TIMERS = "timers";
export const CRONS = "crons";
/** NOTIFY channel; the payload is the queue that has a new job. */
export const WAKE_CHANNEL = "flow_wake";

export function queueOf(functionId: string): string {
  return `fn.${functionId}`;
}
