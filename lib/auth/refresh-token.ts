import { randomUUID } from "node:crypto";

import { signToken, type TokenPayload, verifyToken } from "@/lib/auth/signed-token";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const DAY_MS = 86_400_000;

type Link = { userId: string; tokenVersion: number; familyId: string };
type Rotated = { userId: string; tokenVersion: number; refreshToken: string };

/** The first link of a new chain. */
export async function startFamily(user: { id: string; tokenVersion: number }): Promise<string> {
  await db().refreshToken.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  const { id: userId, tokenVersion } = user;
  return addLink(db(), { userId, tokenVersion, familyId: randomUUID() });
}

/**
 * Trades a refresh token for the next one. A token that was used before may have been stolen, and nobody can
 * tell who holds the newer one, so the whole family ends.
 */
export async function rotate(token: string): Promise<Rotated> {
  const { jti, sub: userId, tokenVersion } = await requireToken(token);
  // One transaction: whoever comes second waits for the new link, and then ends it with the rest.
  const refreshToken = await db().$transaction(async (tx) => {
    const [used] = await tx.refreshToken.updateManyAndReturn({
      where: { id: jti, usedAt: null, revokedAt: null },
      data: { usedAt: new Date() },
      select: { familyId: true },
    });
    return used && addLink(tx, { userId, tokenVersion, familyId: used.familyId });
  });
  if (refreshToken) return { userId, tokenVersion, refreshToken };
  await revokeFamilyOf(jti);
  throw new AppError("unauthenticated");
}

/** Ends the chain the token belongs to; ending it twice is fine. */
export async function endFamily(token: string): Promise<void> {
  await revokeFamilyOf((await requireToken(token)).jti);
}

async function requireToken(token: string): Promise<TokenPayload> {
  const payload = await verifyToken("refresh", token);
  if (!payload) throw new AppError("unauthenticated");
  return payload;
}

async function addLink(
  tx: Prisma.TransactionClient,
  { userId, tokenVersion, familyId }: Link,
): Promise<string> {
  const jti = randomUUID();
  const expiresAt = new Date(Date.now() + env().REFRESH_TOKEN_EXPIRE_DAYS * DAY_MS);
  await tx.refreshToken.create({ data: { id: jti, familyId, userId, expiresAt } });
  return signToken("refresh", { sub: userId, jti, tokenVersion }, expiresAt);
}

async function revokeFamilyOf(id: string): Promise<void> {
  const link = await db().refreshToken.findUnique({ where: { id }, select: { familyId: true } });
  if (!link) return;
  await db().refreshToken.updateMany({
    where: { familyId: link.familyId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
