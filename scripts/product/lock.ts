import { readFileSync, rmSync, writeFileSync } from "node:fs";

import { z } from "zod";

const LockSchema = z.object({ pid: z.int(), startedAt: z.string(), url: z.string().nullable() });
export type Lock = z.infer<typeof LockSchema>;

export type LockResult =
  { held: true; release: () => void; announce: (url: string) => void } | { held: false; by: Lock };

/** One start per installation. A lock whose process is gone, as after kill -9, is taken over. */
export function takeLock(file: string): LockResult {
  const mine: Lock = { pid: process.pid, startedAt: new Date().toISOString(), url: null };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      return {
        held: true,
        release: () => rmSync(file, { force: true }),
        announce: (url) => writeFileSync(file, JSON.stringify({ ...mine, url })),
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const other = readLock(file);
    if (other && isRunning(other.pid)) return { held: false, by: other };
    rmSync(file, { force: true });
  }
}

function readLock(file: string): Lock | null {
  try {
    return LockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Killed between making and filling the file, or removed meanwhile: nobody holds it.
    return null;
  }
}

/** The pid may belong to another program by now; where the system tells, the command line decides. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("dist/");
  } catch {
    return true;
  }
}
