import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import path from "node:path";

import { AppError } from "@/lib/errors";
import { incomingPath } from "@/lib/storage/paths";
import { asStorageFailure } from "@/lib/storage/storage-failure";

/** As many bytes from the beginning as tell a file's format. */
const HEAD_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/** Bytes safely on disk that belong to nobody yet. */
export type StagedFile = { path: string; sha256: string; size: number; head: Uint8Array };

/**
 * Writes a stream to disk in constant memory and waits until the disk has it. A stream that turns out too long
 * is read to its end all the same, so that the sender is still there to hear why it was refused.
 */
export async function stageFile(
  source: AsyncIterable<Uint8Array>,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<StagedFile> {
  const file = incomingPath(randomUUID());
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, "wx", 0o600);
    try {
      return { path: file, ...(await writeAll(handle, source, maxBytes)) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(file, { force: true });
    throw asStorageFailure(error);
  }
}

async function writeAll(handle: FileHandle, source: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let size = 0;
  let failure: unknown;
  for await (const chunk of source) {
    if (failure) continue;
    if (size < HEAD_BYTES) head.push(chunk.slice(0, HEAD_BYTES - size));
    size += chunk.length;
    hash.update(chunk);
    if (size > maxBytes) failure = tooLarge(maxBytes);
    else await handle.appendFile(chunk).catch((error: unknown) => (failure = error));
  }
  if (failure) throw failure;
  await handle.sync();
  return { sha256: hash.digest("hex"), size, head: Buffer.concat(head) };
}

export function tooLarge(maxBytes: number): AppError {
  return new AppError("file_too_large", {
    params: { megabytes: Math.round((maxBytes / MEGABYTE) * 10) / 10 },
  });
}

export async function discardStaged({ path: file }: StagedFile): Promise<void> {
  await rm(file, { force: true });
}
