import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

const READY_TIMEOUT_MS = 60_000;
const WRONG_PASSWORD = "28P01";

type Address = { user: string; password: string; port: number; database: string };

export function addressOf({ user, password, port, database }: Address): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Whether the server takes connections before it ends or a minute has passed. */
export async function waitUntilReady(url: string, isRunning: () => boolean): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && isRunning()) {
    if (await takesConnections(url)) return true;
    await sleep(100);
  }
  return false;
}

async function takesConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === WRONG_PASSWORD) {
      throw new Error(
        "The embedded database was made with another password than the one in secrets.json.",
        { cause: error },
      );
    }
    // Not there yet, or still recovering.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Does nothing where the database exists. */
export async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  } finally {
    await client.end();
  }
}
