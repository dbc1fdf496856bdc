import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { deployMigrations } from "@/lib/db/deploy-migrations";
import { startPostgres } from "@/scripts/postgres/server";
import { productEnvironment } from "@/scripts/product/environment";
import { makeFolders } from "@/scripts/product/folders";
import { readOrMakeSecrets } from "@/scripts/product/secrets";

/** A server to make databases on: DATABASE_URL's, or a throw-away one. */
export async function withScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
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

/**
 * The product's own database, whether the product runs or not: DATABASE_URL's or the embedded one. Its migrations are
 * applied first; lib/env.ts can be read while `work` runs.
 */
export async function withProductDatabase(
  work: (migrations: string[]) => Promise<void>,
): Promise<void> {
  const folders = makeFolders();
  const secrets = readOrMakeSecrets(folders.secrets);
  const given = process.env.DATABASE_URL;
  const server = given
    ? null
    : await startPostgres({
        home: folders.database,
        password: secrets.databasePassword,
        logFile: path.join(folders.logs, "postgres.log"),
      });
  try {
    const databaseUrl = server?.url ?? String(given);
    Object.assign(process.env, await productEnvironment({ databaseUrl, folders, secrets }));
    await work(await deployMigrations(databaseUrl, path.resolve("prisma/migrations")));
  } finally {
    // One that ran already belongs to a running product.
    if (server?.isOurs) await server.stop();
  }
}
