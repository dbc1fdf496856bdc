import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { startPostgres } from "@/scripts/postgres/server";

/** Runs against DATABASE_URL, or against a throw-away embedded database where none is given. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return work(given);
  const home = mkdtempSync(path.join(os.tmpdir(), "cpg2pvg-db-"));
  const server = await startPostgres({
    home,
    password: "scratch",
    preferredPort: 0,
    logFile: path.join(home, "postgres.log"),
  });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
