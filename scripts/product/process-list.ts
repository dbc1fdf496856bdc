import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { z } from "zod";

import { isAlive } from "@/scripts/is-alive";

/** Longer than web and worker take to end by themselves. */
const PATIENCE_MS = 5_000;

const PidsSchema = z.record(z.string(), z.int());

export type ProcessList = {
  note: (name: string, pid: number | undefined) => void;
  remove: () => void;
};

/** Keeps a file that says which process is which, as `{"web": 123, "worker": 124, "database": 125}`. */
export function keepProcessList(file: string): ProcessList {
  const pids: Record<string, number | undefined> = {};
  return {
    note(name, pid) {
      pids[name] = pid;
      writeFileSync(file, `${JSON.stringify(pids)}\n`);
    },
    remove: () => rmSync(file, { force: true }),
  };
}

/** After kill -9 of a start its web and worker end by themselves; this waits for them, so that their ports are free. */
export async function waitForPrevious(file: string): Promise<void> {
  const { web, worker } = readPids(file);
  const deadline = Date.now() + PATIENCE_MS;
  while ([web, worker].some((pid) => pid && isAlive(pid)) && Date.now() < deadline) await sleep(50);
}

function readPids(file: string): Record<string, number> {
  if (!existsSync(file)) return {};
  try {
    return PidsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Killed while it was written: nobody can be waited for, and nobody needs to be.
    return {};
  }
}
