import { setTimeout as sleep } from "node:timers/promises";

import { AppError } from "@/lib/errors";

type RetryOptions = {
  signal: AbortSignal;
  tries?: number;
  /** From 0 to 1, as Math.random. */
  random?: () => number;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** Whoever is asked to come back later than this is better served by the error. */
const LONGEST_ASKED_MS = 15 * 60_000;

/**
 * Makes one call of a writer until it is answered. Only a provider that could not be reached or was too busy is asked
 * again; what the call returned or any other error is final. `attempt` gets 0 for the first try.
 */
export async function withRetries<Result>(
  attempt: (tried: number) => Promise<Result>,
  { signal, tries = 6, random = Math.random, wait = defaultWait }: RetryOptions,
): Promise<Result> {
  for (let tried = 0; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await attempt(tried);
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error) || tried + 1 >= tries) throw error;
      const milliseconds = askedWait(error) ?? backoff(tried, random);
      if (milliseconds > LONGEST_ASKED_MS) throw error;
      await wait(milliseconds, signal);
    }
  }
}

async function defaultWait(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    // The timer's own AbortError would hide why the work was ended.
    throw signal.reason;
  }
}

function isPassing(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  return error.code === "writer_unavailable" || error.code === "writer_rate_limited";
}

function askedWait({ params }: AppError): number | undefined {
  const asked = params.retry_after_ms;
  return typeof asked === "number" ? asked : undefined;
}

/** Between half and all of it, so that calls which failed together do not come back together. */
function backoff(tried: number, random: () => number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried);
  return full * (0.5 + random() / 2);
}
