import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { incomingPath } from "@/lib/storage/paths";

const DAY_MS = 86_400_000;

/** Removes what uploads that were cut off, or a process that was killed, left behind more than a day ago. */
export async function sweepIncoming(now = Date.now()): Promise<void> {
  const folder = incomingPath("");
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > DAY_MS) await rm(file, { force: true });
  }
}
