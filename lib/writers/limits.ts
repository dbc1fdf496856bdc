import { setTimeout as delay } from "node:timers/promises";

import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { ModelWriter } from "@/lib/writers/model-writer";

/** A timer set for longer goes off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type MinuteLimits = { requests?: number; tokens?: number };

export type Turns = {
  countsTokens: boolean;
  /** Waits until a call of so many tokens may be sent; throws the signal's reason. */
  wait: (tokens: number, signal: AbortSignal) => Promise<void>;
};

/** The turns of a provider's calls among all workers; null where nothing is limited. */
export function turnsOf(
  writer: ModelWriter["kind"],
  limits: MinuteLimits = { requests: env().MODEL_RPM, tokens: env().MODEL_TPM },
): Turns | null {
  if (limits.requests === undefined && limits.tokens === undefined) return null;
  return {
    countsTokens: limits.tokens !== undefined,
    wait: async (tokens, signal) => {
      const milliseconds = await takeTurn(writer, tokens, limits);
      if (milliseconds > 0) await delay(milliseconds, undefined, { signal }).catch(() => undefined);
      signal.throwIfAborted();
    },
  };
}

/**
 * Takes one request and its tokens from buckets that hold a minute's worth and fill evenly, and returns how many
 * milliseconds to wait. A bucket goes below nothing: what is taken first is waited for first, in every process, and a
 * call larger than a minute's worth is still sent some time.
 */
export async function takeTurn(
  writer: ModelWriter["kind"],
  tokens: number,
  limits: MinuteLimits,
): Promise<number> {
  const rpm = limits.requests ?? null;
  const tpm = limits.tokens ?? null;
  const [left] = await db().$queryRaw<{ requests: number | null; tokens: number | null }[]>`
    INSERT INTO "ModelLimit" AS held (writer, requests, tokens, "updatedAt")
    VALUES (
      ${writer}::"WriterKind", ${rpm}::float8 - 1, ${tpm}::float8 - ${tokens}::float8,
      clock_timestamp() AT TIME ZONE 'utc'
    )
    ON CONFLICT (writer) DO UPDATE SET
      requests = LEAST(${rpm}::float8, COALESCE(held.requests, ${rpm}::float8) + ${rpm}::float8 / 60 *
        GREATEST(0, extract(epoch FROM EXCLUDED."updatedAt" - held."updatedAt")::float8)) - 1,
      tokens = LEAST(${tpm}::float8, COALESCE(held.tokens, ${tpm}::float8) + ${tpm}::float8 / 60 *
        GREATEST(0, extract(epoch FROM EXCLUDED."updatedAt" - held."updatedAt")::float8)) - ${tokens}::float8,
      "updatedAt" = GREATEST(held."updatedAt", EXCLUDED."updatedAt")
    RETURNING requests, tokens`;
  return Math.max(untilFilled(left?.requests, rpm), untilFilled(left?.tokens, tpm));
}

function untilFilled(left: number | null | undefined, perMinute: number | null): number {
  if (perMinute === null || left === null || left === undefined || left >= 0) return 0;
  return Math.min(Math.ceil((-left / perMinute) * 60_000), LONGEST_TIMER_MS);
}
