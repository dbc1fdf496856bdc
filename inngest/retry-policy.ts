/** The last of five attempts is final. */
export const RETRIES = 4;
export const MAX_ATTEMPTS = RETRIES + 1;

const BACKOFF = { baseMs: 2_000, factor: 1.5, capMs: 120_000, jitter: 0.2 };

/** How long to wait after attempt `attempt`, counted from 0; `random` is between 0 and 1. */
export function backoffMs(attempt: number, random: number): number {
  const plain = Math.min(BACKOFF.capMs, BACKOFF.baseMs * BACKOFF.factor ** attempt);
  return plain * (1 + BACKOFF.jitter * (random * 2 - 1));
}
