import { z } from "zod";

import { db } from "@/lib/db/client";

/** How an upload ended: claimed by the one request that had the last byte, then taken in or refused. */
const ResultSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("claimed") }),
  z.object({ state: z.literal("accepted"), data: z.unknown() }),
  z.object({ state: z.literal("refused"), refusal: z.string() }),
]);
type Result = z.infer<typeof ResultSchema>;

export type OpenUpload = { key: string; slug: string; callbackUrl: string; metadata: unknown };

type Announcement = { ownerId: string; slug: string; callbackUrl: string; metadata: object };

const LIFETIME_MS = 6 * 3_600_000;

export async function openUploads(keys: string[], announcement: Announcement): Promise<void> {
  await db().upload.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  const { metadata, ...rest } = announcement;
  const common = { ...rest, metadata: JSON.stringify(metadata), awaitServerData: true };
  const expiresAt = new Date(Date.now() + LIFETIME_MS);
  await db().upload.createMany({ data: keys.map((key) => ({ key, ...common, expiresAt })) });
}

/** Null for a key that was never announced, is finished or has expired. */
export async function findOpenUpload(key: string): Promise<OpenUpload | null> {
  const row = await db().upload.findFirst({
    where: { key, result: null, expiresAt: { gt: new Date() } },
    select: { key: true, slug: true, callbackUrl: true, metadata: true },
  });
  return row && { ...row, metadata: JSON.parse(row.metadata) as unknown };
}

/** True for exactly one caller: the bytes are complete, and nobody else hands them on. */
export async function claimUpload(key: string): Promise<boolean> {
  const { count } = await db().upload.updateMany({
    where: { key, result: null },
    data: { result: asText({ state: "claimed" }) },
  });
  return count === 1;
}

/** The first outcome stands. */
export async function settleUpload(key: string, result: Result): Promise<void> {
  await db().upload.updateMany({
    where: { key, result: asText({ state: "claimed" }) },
    data: { result: asText(result) },
  });
}

export async function closeUpload(key: string): Promise<Result | null> {
  const row = await db().upload.delete({ where: { key }, select: { result: true } });
  return row.result === null ? null : ResultSchema.parse(JSON.parse(row.result));
}

function asText(result: Result): string {
  return JSON.stringify(result);
}
