import { createHash } from "node:crypto";

import type { ArtifactKind, ArtifactRef, ArtifactStore } from "@/lib/storage/artifacts";

/** For the command line and tests: results of one run, gone with the process. */
export function memoryArtifacts(): ArtifactStore {
  const kept = new Map<string, Uint8Array>();

  async function putBytes(kind: ArtifactKind, bytes: Uint8Array): Promise<ArtifactRef> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    kept.set(sha256, bytes);
    return { kind, sha256, bytes: bytes.byteLength };
  }

  async function getBytes({ kind, sha256 }: ArtifactRef): Promise<Uint8Array> {
    const bytes = kept.get(sha256);
    if (!bytes) throw new Error(`There is no ${kind} ${sha256} in this run.`);
    return bytes;
  }

  return {
    putBytes,
    getBytes,
    putJson: (kind, value) => putBytes(kind, Buffer.from(JSON.stringify(value))),
    getJson: async (ref, schema) =>
      schema.parse(JSON.parse(Buffer.from(await getBytes(ref)).toString("utf8"))),
  };
}
