import { openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { deployMigrations } from "@/lib/db/deploy-migrations";
import { freePort } from "@/scripts/free-port";
import { type EmbeddedPostgres, startPostgres } from "@/scripts/postgres/server";
import {
  type Administrator,
  administratorOf,
  ensureAdministrator,
} from "@/scripts/product/administrator";
import { type Child, keepRunning } from "@/scripts/product/child";
import { type Folders, makeFolders } from "@/scripts/product/folders";
import { type Lock, takeLock } from "@/scripts/product/lock";
import { keepProcessList, type ProcessList } from "@/scripts/product/process-list";
import { readOrMakeSecrets, type Secrets } from "@/scripts/product/secrets";

const GRACE_MS = 3_500;
const WEB_READY_TIMEOUT_MS = 60_000;

export type Product = {
  url: string;
  administrator: Administrator;
  folders: Folders;
  /** Whether this call started it; otherwise it runs already and is left running. */
  isOurs: boolean;
  /** Ends web and worker, then the database this start owns. */
  stop: () => Promise<void>;
};

type Settings = { log: (line: string) => void };

/** Database, migrations, first administrator, web and worker, in that order; or what already runs here. */
export async function startProduct({ log }: Settings): Promise<Product> {
  const folders = makeFolders();
  const secretsFile = path.join(folders.data, "secrets.json");
  const lock = takeLock(path.join(folders.data, "start.lock"));
  if (!lock.held) return attach(lock.by, folders, readOrMakeSecrets(secretsFile));
  const secrets = readOrMakeSecrets(secretsFile);
  const database = process.env.DATABASE_URL ? null : await startDatabase(folders, secrets);
  const children: Child[] = [];
  const processes = keepProcessList(path.join(folders.data, "processes.json"));
  processes.note("database", database?.pid);
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop(GRACE_MS)));
    await database?.stop();
    processes.remove();
    lock.release();
  };
  try {
    const env = await childEnvironment({ database, folders, secrets });
    const applied = await deployMigrations(
      String(env.DATABASE_URL),
      path.resolve("prisma/migrations"),
    );
    if (applied.length > 0) log(`Database prepared: ${applied.length} migration(s) applied.`);
    // The product's own code reads its configuration from the environment, here as in the children.
    Object.assign(process.env, env);
    await ensureAdministrator(secrets);
    children.push(...startChildren({ env, folders, processes, log }));
    const url = String(env.PUBLIC_URL);
    await waitForWeb(url, Number(env.PORT));
    lock.announce(url);
    return { url, administrator: administratorOf(secrets), folders, isOurs: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function attach(by: Lock, folders: Folders, secrets: Secrets): Product {
  if (!by.url)
    throw new Error(`Another start (process ${by.pid}) is under way here. Try again in a moment.`);
  const stop = async () => undefined;
  return { url: by.url, administrator: administratorOf(secrets), folders, isOurs: false, stop };
}

function startDatabase(folders: Folders, secrets: Secrets): Promise<EmbeddedPostgres> {
  return startPostgres({
    home: folders.database,
    password: secrets.databasePassword,
    preferredPort: 5433,
    logFile: path.join(folders.logs, "postgres.log"),
  });
}

type Surroundings = { database: EmbeddedPostgres | null; folders: Folders; secrets: Secrets };

/** What was given wins; every address follows the port that was free. */
async function childEnvironment({
  database,
  folders,
  secrets,
}: Surroundings): Promise<NodeJS.ProcessEnv> {
  const port = await freePort(Number(process.env.API_PORT ?? 3000));
  const secretKey = process.env.SECRET_KEY ?? process.env.NEXTAUTH_SECRET ?? secrets.secretKey;
  const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    SECRET_KEY: secretKey,
    NEXTAUTH_SECRET: secretKey,
    DATABASE_URL: database?.url ?? process.env.DATABASE_URL,
    UPLOAD_DIR: process.env.UPLOAD_DIR ?? folders.files,
    UPLOADTHING_TOKEN: process.env.UPLOADTHING_TOKEN ?? secrets.uploadthingToken,
  };
}

type ChildSettings = {
  env: NodeJS.ProcessEnv;
  folders: Folders;
  processes: ProcessList;
  log: (line: string) => void;
};

function startChildren({ env, folders, processes, log }: ChildSettings): Child[] {
  const host = process.env.API_HOST ?? "127.0.0.1";
  const onRestart = (name: string, code: number | null, signal: string | null) =>
    log(`The ${name} process ended (${signal ?? code}); starting it again. See ${folders.logs}.`);
  const common = { env, onRestart, onLaunch: processes.note };
  return [
    keepRunning({
      ...common,
      name: "worker",
      command: ["--enable-source-maps", "dist/worker.mjs"],
      log: openSync(path.join(folders.logs, "worker.log"), "a"),
    }),
    keepRunning({
      ...common,
      name: "web",
      command: ["node_modules/next/dist/bin/next", "start", "-H", host, "-p", String(env.PORT)],
      log: openSync(path.join(folders.logs, "web.log"), "a"),
    }),
  ];
}

async function waitForWeb(publicUrl: string, port: number): Promise<void> {
  const deadline = Date.now() + WEB_READY_TIMEOUT_MS;
  const url = `http://127.0.0.1:${port}/api/v1/health/live`;
  while (Date.now() < deadline) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(
    `The web process did not answer at ${publicUrl} within a minute. See the logs folder.`,
  );
}
