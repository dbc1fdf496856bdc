import path from "node:path";

import { env } from "@/lib/env";

// The marker keeps Next.js from tracing the whole project because a folder is chosen at run time.
function root(): string {
  return path.resolve(/* turbopackIgnore: true */ env().UPLOAD_DIR);
}

/** Where stored bytes are; keys are spread over folders so that none grows huge. */
export function blobPath(storageKey: string): string {
  return path.join(root(), "blobs", storageKey.slice(0, 2), storageKey);
}

/** Files being written; the same disk as the stored ones, so that a rename moves them. */
export function incomingPath(name: string): string {
  return path.join(root(), "incoming", name);
}
