import { readFile } from "node:fs/promises";

import type { z } from "zod";

import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { ArtifactKind, ArtifactRef, ArtifactStore } from "@/lib/storage/artifacts";
import { releaseBlob, saveBlob } from "@/lib/storage/blobs";
import { blobPath } from "@/lib/storage/paths";
import { asStorageFailure } from "@/lib/storage/storage-failure";
import type { NodeId } from "@/lib/tasks/nodes";

type Settings = { taskId: string; ownerId: string; node: NodeId };

/** Keeps a task's results in file storage, with a row for each; the same kind again takes the place of the old. */
export function databaseArtifacts({ taskId, ownerId, node }: Settings): ArtifactStore {
  async function putBytes(kind: ArtifactKind, bytes: Uint8Array, name = ""): Promise<ArtifactRef> {
    const blob = await saveBlob(ownerId, bytes);
    const replaced = await attach({ taskId, node, kind, name, blobId: blob.id });
    if (replaced) await releaseBlob(replaced);
    return { kind, sha256: blob.sha256, bytes: blob.size };
  }

  async function getBytes(ref: ArtifactRef): Promise<Uint8Array> {
    const row = await db().artifact.findFirst({
      where: { taskId, kind: ref.kind, blob: { sha256: ref.sha256 } },
      select: { blob: { select: { storageKey: true } } },
    });
    if (!row) throw new AppError("storage_unavailable");
    return readBlob(row.blob.storageKey);
  }

  return {
    putBytes,
    getBytes,
    putJson: (kind, value, name) => putBytes(kind, Buffer.from(JSON.stringify(value)), name),
    findJson: (kind, schema, name) => findArtifact(taskId, kind, { schema, name }),
    getJson: async <T>(ref: ArtifactRef, schema: z.ZodType<T>) =>
      schema.parse(JSON.parse(Buffer.from(await getBytes(ref)).toString("utf8"))),
  };
}

/** One of a task's results by its kind and name, or null where there is none, as where that node has not run. */
export async function findArtifact<T>(
  taskId: string,
  kind: ArtifactKind,
  { schema, name }: { schema: z.ZodType<T>; name?: string },
): Promise<T | null> {
  const bytes = await findArtifactBytes(taskId, kind, name);
  return bytes && schema.parse(JSON.parse(bytes.toString("utf8")));
}

export async function findArtifactBytes(
  taskId: string,
  kind: ArtifactKind,
  name = "",
): Promise<Buffer | null> {
  const row = await db().artifact.findUnique({
    where: { taskId_kind_name: { taskId, kind, name } },
    select: { blob: { select: { storageKey: true } } },
  });
  return row && readBlob(row.blob.storageKey);
}

type Attachment = {
  taskId: string;
  node: NodeId;
  kind: ArtifactKind;
  name: string;
  blobId: string;
};

/** Hands the held reference to the row; answers with the blob whose reference is now spare. */
async function attach({ taskId, node, kind, name, blobId }: Attachment): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const where = { taskId_kind_name: { taskId, kind, name } };
    const before = await tx.artifact.findUnique({ where, select: { blobId: true } });
    await tx.artifact.upsert({
      where,
      create: { taskId, node, kind, name, blobId },
      update: { node, blobId },
      select: { id: true },
    });
    return before?.blobId ?? null;
  });
}

async function readBlob(storageKey: string): Promise<Buffer> {
  try {
    return await readFile(blobPath(storageKey));
  } catch (error) {
    throw asStorageFailure(error);
  }
}
