import { createHash } from "node:crypto";

import type { z } from "zod";

import type { ArtifactKind, ArtifactRef, ArtifactStore } from "@/lib/storage/artifacts";

/** For the command line and tests: results of one run, gone with the process. */
export function memoryArtifacts(): ArtifactStore {
  const kept = new Map<string, Uint8Array>();
  const named = new Map<string, ArtifactRef>();

  async function putBytes(kind: ArtifactKind, bytes: Uint8Array, name = ""): Promise<ArtifactRef> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    kept.set(sha256, bytes);
    named.set(`${kind}/${name}`, { kind, sha256, bytes: bytes.byteLength });
    return { kind, sha256, bytes: bytes.byteLength };
  }

  async function getBytes({ kind, sha256 }: ArtifactRef): Promise<Uint8Array> {
    const bytes = kept.get(sha256);
    if (!bytes) throw new Error(`There is no ${kind} ${sha256} in this run.`);
    return bytes;
  }

  async function getJson<T>(ref: ArtifactRef, schema: z.ZodType<T>): Promise<T> {
    return schema.parse(JSON.parse(Buffer.from(await getBytes(ref)).toString("utf8")));
  }

  return {
    putBytes,
    getBytes,
    getJson,
    putJson: (kind, value, name) => putBytes(kind, Buffer.from(JSON.stringify(value)), name),
    findJson: async (kind, schema, name = "") => {
      const ref = named.get(`${kind}/${name}`);
      return ref ? getJson(ref, schema) : null;
    },
  };
}
