import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { freePort } from "@/scripts/free-port";
import { commandOf, isAlive } from "@/scripts/is-alive";
import { addressOf, createDatabase, waitUntilReady } from "@/scripts/postgres/connection";
import { initialise } from "@/scripts/postgres/initialise";
import { end, launch, type Running } from "@/scripts/postgres/launch";
import { postgresPrograms } from "@/scripts/postgres/programs";

const NAME = "cpg2pvg";
const PORT = 5433;
const WATCH_MS = 300;
const START_TIMEOUT_MS = 20_000;

export type EmbeddedPostgres = {
  /** Address of the project's database. */
  url: string;
  /** Whether this call started it; otherwise it ran already, left by a start that was killed or in use by another. */
  isOurs: boolean;
  /** Ends it in the fast way: open transactions roll back, nothing committed is lost. */
  stop: () => Promise<void>;
};

type Settings = {
  /** The data lives below this folder. */
  home: string;
  password: string;
  preferredPort?: number;
  logFile: string;
  /** Ends a start half-way. */
  signal?: AbortSignal;
  onLaunch?: (pid: number) => void;
  /** It ended by itself and is started again on the same port. */
  onEnd?: () => void;
};

/** Starts the embedded PostgreSQL, or attaches to the one that runs on the same data, and keeps it running. */
export async function startPostgres(settings: Settings): Promise<EmbeddedPostgres> {
  const { home, password, preferredPort = PORT, logFile, signal, onLaunch, onEnd } = settings;
  const data = path.join(home, "postgres");
  const programs = postgresPrograms(data);
  if (!existsSync(path.join(data, "PG_VERSION")))
    await initialise(programs, { data, superuser: NAME, password, signal });
  // PostgreSQL insists on it; a chmod of the whole project may have opened it.
  chmodSync(data, 0o700);
  const address = (port: number) => addressOf({ user: NAME, password, port, database: "postgres" });

  const found = await findRunning(data, address);
  let running =
    found ??
    (await launch(programs, {
      ...{ data, address, logFile, signal, timeoutMs: START_TIMEOUT_MS },
      choosePort: () => freePort(preferredPort),
    }));
  await createDatabase(address(running.port), NAME);
  onLaunch?.(running.pid);

  const stopping = new AbortController();
  const watching = watch(stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });

  async function watch(until: AbortSignal): Promise<void> {
    for (;;) {
      await sleep(WATCH_MS, undefined, { signal: until, ref: false });
      if (isAlive(running.pid)) continue;
      onEnd?.();
      const { port } = running;
      running =
        (await findRunning(data, address)) ??
        (await launch(programs, {
          ...{ data, address, logFile, signal: until, timeoutMs: Infinity },
          choosePort: async () => port,
        }));
      onLaunch?.(running.pid);
    }
  }

  return {
    url: addressOf({ user: NAME, password, port: running.port, database: NAME }),
    isOurs: found === null,
    async stop() {
      stopping.abort();
      await watching;
      await end(running.pid);
    },
  };
}

/** PostgreSQL writes its pid and port into postmaster.pid; after a crash the number may be another program's. */
async function findRunning(
  data: string,
  address: (port: number) => string,
): Promise<Running | null> {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (pid && port && isAlive(pid) && isServerOf(data, pid)) {
    const answers = await waitUntilReady(address(port), () => isAlive(pid));
    if (answers) return { pid, port };
  }
  // PostgreSQL itself refuses to start while any process has that number.
  rmSync(file, { force: true });
  return null;
}

function isServerOf(data: string, pid: number): boolean {
  const command = commandOf(pid);
  return command === "" || command.includes(data);
}
