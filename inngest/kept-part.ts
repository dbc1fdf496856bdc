import type { NodePart } from "@/inngest/node";
import type { ArtifactStore } from "@/lib/storage/artifacts";

/** A part of a node's work as kept before, else as done and kept now. */
export async function keptPart<T>(
  artifacts: ArtifactStore,
  { kind, name, schema }: NodePart<T>,
  work: () => Promise<T>,
): Promise<T> {
  const kept = await artifacts.findJson(kind, schema, name);
  if (kept !== null) return kept;
  const done = await work();
  await artifacts.putJson(kind, done, name);
  return done;
}
