import { createHash } from "node:crypto";

import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** At most `max` calls in `seconds` for each subject; the name keeps budgets apart. */
export type RateLimitRule = { name: string; max: number; seconds: number };

export type Budget = { limit: number; remaining: number; resetSeconds: number };

/**
 * Takes one call from a subject's budget, counted in the database so that it holds across processes.
 * Throws `rate_limited` when nothing is left. The subject is stored as a hash.
 */
export async function spend(rule: RateLimitRule, subject: string): Promise<Budget> {
  const key = budgetKey(rule, subject);
  const rows = await db().$queryRaw<{ count: number; resetSeconds: number }[]>`
    INSERT INTO "RateLimit" AS held (key, count, "expiresAt")
    VALUES (${key}, 1, (now() AT TIME ZONE 'utc') + make_interval(secs => ${rule.seconds}))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN held."expiresAt" < EXCLUDED."expiresAt" - make_interval(secs => ${rule.seconds})
        THEN 1 ELSE held.count + 1 END,
      "expiresAt" = CASE WHEN held."expiresAt" < EXCLUDED."expiresAt" - make_interval(secs => ${rule.seconds})
        THEN EXCLUDED."expiresAt" ELSE held."expiresAt" END
    RETURNING count, ceil(extract(epoch FROM "expiresAt" - (now() AT TIME ZONE 'utc')))::int AS "resetSeconds"`;
  const { count = 1, resetSeconds = rule.seconds } = rows[0] ?? {};
  if (count === 1) await forgetExpired();
  if (count > rule.max) {
    throw new AppError("rate_limited", {
      params: { seconds: Math.max(1, resetSeconds), limit: rule.max },
    });
  }
  return { limit: rule.max, remaining: rule.max - count, resetSeconds };
}

/** Gives a subject its whole budget back, such as after the right password. */
export async function restore(rule: RateLimitRule, subject: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: budgetKey(rule, subject) } });
}

async function forgetExpired(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}

function budgetKey(rule: RateLimitRule, subject: string): string {
  return `${rule.name}:${createHash("sha256").update(subject).digest("hex")}`;
}
