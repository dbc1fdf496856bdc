import { constants, createReadStream } from "node:fs";
import { mkdir, open, rm, stat } from "node:fs/promises";
import path from "node:path";

import { AppError } from "@/lib/errors";
import { incomingPath } from "@/lib/storage/paths";
import { asStorageFailure } from "@/lib/storage/storage-failure";

/** Bytes of an upload that arrives in pieces, so far. */
export async function partSize(key: string): Promise<number> {
  return stat(partPath(key)).then(
    ({ size }) => size,
    () => 0,
  );
}

type Piece = { start: number; limit: number; content: AsyncIterable<Uint8Array> };

/**
 * Writes a piece at its place, so that a late write of a request that was cut off and the request that resumed it
 * may overlap without harm. Reads the content to its end even where it refuses it.
 */
export async function writePart(key: string, { start, limit, content }: Piece): Promise<void> {
  try {
    await mkdir(path.dirname(partPath(key)), { recursive: true });
    const handle = await open(partPath(key), constants.O_RDWR | constants.O_CREAT, 0o600);
    let position = start;
    let failure: unknown;
    try {
      for await (const chunk of content) {
        if (position + chunk.length > limit) failure ??= new AppError("upload_incomplete");
        if (failure) continue;
        await handle.write(chunk, 0, chunk.length, position).catch((error) => (failure = error));
        position += chunk.length;
      }
    } finally {
      await handle.close();
    }
    if (failure) throw failure;
  } catch (error) {
    throw asStorageFailure(error);
  }
}

export function readPart(key: string): AsyncIterable<Uint8Array> {
  return createReadStream(partPath(key));
}

export async function removePart(key: string): Promise<void> {
  await rm(partPath(key), { force: true });
}

function partPath(key: string): string {
  return incomingPath(`${key}.part`);
}
