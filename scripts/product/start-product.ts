import path from "node:path";

import { deployMigrations } from "@/lib/db/deploy-migrations";
import { startPostgres } from "@/scripts/postgres/server";
import {
  type Administrator,
  administratorOf,
  ensureAdministrator,
} from "@/scripts/product/administrator";
import { productEnvironment } from "@/scripts/product/environment";
import { type Folders, makeFolders } from "@/scripts/product/folders";
import { takeLock } from "@/scripts/product/lock";
import { keepProcessList, waitForPrevious } from "@/scripts/product/process-list";
import { startProcesses, waitForWeb } from "@/scripts/product/processes";
import { readOrMakeSecrets, type Secrets } from "@/scripts/product/secrets";
import type { Say } from "@/scripts/terminal";

/** Together with the database's own time to end, everything is gone within five seconds. */
const GRACE_MS = 2_500;

export type Product = {
  url: string;
  administrator: Administrator;
  folders: Folders;
  /** Whether this call started it; otherwise it runs already and is left running. */
  isOurs: boolean;
  /** Ends web and worker, then the database. */
  stop: () => Promise<void>;
};

type Settings = {
  say: Say;
  /** Ends a start half-way; it then rejects with the signal's reason. */
  signal: AbortSignal;
};

/** Starts what makes up the product, or finds what already runs on this data. */
export async function startProduct({ say, signal }: Settings): Promise<Product> {
  const folders = makeFolders();
  const lock = await takeLock(folders.data, signal);
  const secrets = readOrMakeSecrets(folders.secrets);
  const administrator = administratorOf(secrets);
  if (!lock.held)
    return { url: lock.url, administrator, folders, isOurs: false, stop: async () => undefined };

  const stops = [async () => lock.release()];
  const stop = async () => {
    lock.announce(null);
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const url = await startParts({ folders, secrets, say, signal, stops });
    lock.announce(url);
    return { url, administrator, folders, isOurs: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Parts = Settings & {
  folders: Folders;
  secrets: Secrets;
  /** What was started adds here how it is ended; the last one started ends first. */
  stops: (() => Promise<void>)[];
};

/** Database, migrations, first administrator, web and worker, in that order. Returns the address. */
async function startParts({ folders, secrets, say, signal, stops }: Parts): Promise<string> {
  const listFile = path.join(folders.data, "processes.json");
  await waitForPrevious(listFile);
  const processes = keepProcessList(listFile);
  stops.push(async () => processes.remove());
  const onEnd = (name: string) => say("start.again", { name, logs: folders.logs });

  let databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    const database = await startPostgres({
      home: folders.database,
      password: secrets.databasePassword,
      logFile: path.join(folders.logs, "postgres.log"),
      signal,
      onLaunch: (pid) => processes.note("database", pid),
      onEnd: () => onEnd("database"),
    });
    stops.push(database.stop);
    databaseUrl = database.url;
  }
  signal.throwIfAborted();
  const applied = await deployMigrations(databaseUrl, path.resolve("prisma/migrations"));
  if (applied.length > 0) say("start.migrated", { count: applied.length });
  const env = await productEnvironment({ databaseUrl, folders, secrets });
  // The product's own code reads its configuration from the environment, here as in the children.
  Object.assign(process.env, env);
  await ensureAdministrator(secrets);

  signal.throwIfAborted();
  const children = startProcesses({ env, folders, onLaunch: processes.note, onEnd });
  stops.push(async () => {
    await Promise.all(children.map((child) => child.stop(GRACE_MS)));
  });
  await waitForWeb(env.PORT, signal);
  return env.PUBLIC_URL;
}
