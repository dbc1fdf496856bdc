import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

import { db } from "@/lib/db/client";
import { blobPath } from "@/lib/storage/paths";
import { type StagedFile, stageFile } from "@/lib/storage/staged-file";
import { asStorageFailure } from "@/lib/storage/storage-failure";

export type StoredBlob = { id: string; sha256: string; size: number; storageKey: string };

/**
 * Keeps bytes, once per owner and content. The caller holds one reference to the result: it either becomes a row
 * that points to the blob, or is given back with `releaseBlob`.
 */
export async function saveBlob(ownerId: string, bytes: Uint8Array): Promise<StoredBlob> {
  return keepStaged(ownerId, await stageFile(once(bytes)));
}

/** As `saveBlob`, for a file already on disk; the file is moved. */
export async function keepStaged(ownerId: string, staged: StagedFile): Promise<StoredBlob> {
  const { sha256, size } = staged;
  const ownKey = randomBytes(20).toString("hex");
  // On disk before the row says so: a crash in between leaves a file nobody knows, never a row without its file.
  await move(staged.path, blobPath(ownKey));
  const rows = await db().$queryRaw<{ id: string; storageKey: string }[]>`
    INSERT INTO "Blob" (id, "ownerId", sha256, size, "storageKey", "references")
    VALUES (${randomUUID()}::uuid, ${ownerId}::uuid, ${sha256}, ${size}, ${ownKey}, 1)
    ON CONFLICT ("ownerId", sha256) DO UPDATE SET "references" = "Blob"."references" + 1
    RETURNING id, "storageKey"`;
  const row = rows[0];
  if (!row) throw new Error("The database kept no row for the stored bytes.");
  // The same bytes again: moving them over the known file also mends one that was lost.
  if (row.storageKey !== ownKey) await move(blobPath(ownKey), blobPath(row.storageKey));
  return { ...row, sha256, size };
}

/** Gives one reference back; the bytes go with the last one. */
export async function releaseBlob(id: string): Promise<void> {
  const unused = await db().$transaction(async (tx) => {
    const { references, storageKey } = await tx.blob.update({
      where: { id },
      data: { references: { decrement: 1 } },
      select: { references: true, storageKey: true },
    });
    if (references > 0) return null;
    await tx.blob.delete({ where: { id }, select: { id: true } });
    return storageKey;
  });
  if (unused) await rm(blobPath(unused), { force: true });
}

async function move(from: string, to: string): Promise<void> {
  try {
    const folder = path.dirname(to);
    await mkdir(folder, { recursive: true });
    await rename(from, to);
    await syncFolder(folder);
  } catch (error) {
    await rm(from, { force: true });
    throw asStorageFailure(error);
  }
}

/** A new name survives a power cut only once its folder is on disk; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
