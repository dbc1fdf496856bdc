import { setTimeout as sleep } from "node:timers/promises";

import { AppError } from "@/lib/errors";
import type { BatchProvider, ItemResult } from "@/lib/writers/claude/batch-provider";
import { withRetries } from "@/lib/writers/with-retries";

export type BatchPace = {
  /** Questions that come closer together than this go into one batch. */
  quietMs: number;
  firstLookMs: number;
  longestLookMs: number;
};

export const BATCH_PACE: BatchPace = { quietMs: 1_000, firstLookMs: 1_000, longestLookMs: 60_000 };

const GROWTH = 1.5;
/** How long a task that has ended is still told what its cancelled batch has cost. */
const LAST_WORD_MS = 10 * 60_000;

type Following = {
  provider: BatchProvider;
  id: string;
  /** Milliseconds since 1970. */
  deadline: number;
  signal: AbortSignal;
  pace: BatchPace;
  /** False for one that is only taken to be ours: it is left alone at the deadline. */
  mayCancel: boolean;
};

/**
 * Looks after a batch until it has ended, and returns what was answered. At the deadline, and when the task was
 * cancelled or ran out of time, the batch is cancelled first; what it had answered until then is billed, so it is still
 * waited for. Any other reason to stop leaves the batch as it is, for the next attempt to find.
 */
export async function followBatch(following: Following): Promise<Map<string, ItemResult>> {
  const { provider, id, deadline, signal, pace, mayCancel } = following;
  let isCancelled = false;
  let lookMs = pace.firstLookMs;
  let until = signal;
  const persist = <T>(work: (signal: AbortSignal) => Promise<T>) =>
    withRetries(() => work(until), { signal: until });
  for (;;) {
    try {
      if (signal.aborted && until === signal) {
        if (!isTaskOver(signal)) throw signal.reason;
        until = AbortSignal.timeout(LAST_WORD_MS);
      }
      const state = await persist((end) => provider.stateOf(id, end));
      if (state === "gone") return new Map();
      if (state === "ended") return await persist((end) => provider.resultsOf(id, end));
      const isDue = Date.now() >= deadline || until !== signal;
      if (isDue && !mayCancel) return new Map();
      if (isDue && !isCancelled) {
        await persist((end) => provider.cancel(id, end));
        isCancelled = true;
        lookMs = pace.firstLookMs;
      }
      const leftMs = isCancelled ? Infinity : deadline - Date.now();
      await pause(Math.min(lookMs, leftMs), until);
      lookMs = Math.min(lookMs * GROWTH, pace.longestLookMs);
    } catch (error) {
      // The task ended while the provider was asked: what is left to do is to cancel.
      if (!isTaskOver(signal) || until !== signal) throw error;
    }
  }
}

/** Whether nobody will want the answers any more. */
function isTaskOver({ aborted, reason }: AbortSignal): boolean {
  if (!aborted || !(reason instanceof AppError)) return false;
  return reason.code === "task_cancelled" || reason.code === "task_timed_out";
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
