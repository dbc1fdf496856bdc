import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { makeOwnedDirectory, type PostgresPrograms } from "@/scripts/postgres/programs";

type Settings = { data: string; superuser: string; password: string; signal?: AbortSignal };

/**
 * Makes the data folder of a new database. It is made under another name first, so that a start that is killed
 * half-way leaves nothing that looks finished, and one still at work after that meets nobody.
 */
export async function initialise(
  programs: PostgresPrograms,
  { data, superuser, password, signal }: Settings,
): Promise<void> {
  const home = path.dirname(data);
  const unfinished = path.join(home, `new-${randomUUID()}`);
  const passwordFile = `${unfinished}.password`;
  makeOwnedDirectory(home, programs);
  removeUnfinished(home);
  makeOwnedDirectory(unfinished, programs);
  // The folder it stands in is closed to everybody else.
  writeFileSync(passwordFile, password, { mode: 0o644 });
  try {
    await promisify(execFile)(
      path.join(programs.directory, "bin", "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        // Containers often have a small /dev/shm, or none.
        "--set=dynamic_shared_memory_type=mmap",
      ],
      { ...programs.user, cwd: unfinished, signal },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith("new-"))) {
    rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 10 });
  }
}
