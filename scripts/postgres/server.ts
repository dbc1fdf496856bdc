import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import pg from "pg";

import { freePort } from "@/scripts/free-port";
import {
  makeOwnedDirectory,
  type PostgresPrograms,
  postgresPrograms,
} from "@/scripts/postgres/programs";

const USER = "cpg2pvg";
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

export type EmbeddedPostgres = {
  /** Address of the project's database. */
  url: string;
  pid: number;
  /** Ends it in the fast way: open transactions roll back, nothing committed is lost. */
  stop: () => Promise<void>;
};

type Settings = {
  /** Programs (as root) and data live below this folder. */
  home: string;
  password: string;
  preferredPort: number;
  logFile: string;
};

/** Starts the embedded PostgreSQL, or attaches to the one a killed start left running on the same data. */
export async function startPostgres({
  home,
  password,
  preferredPort,
  logFile,
}: Settings): Promise<EmbeddedPostgres> {
  const programs = postgresPrograms(home);
  const data = path.join(home, "postgres");
  if (!existsSync(path.join(data, "PG_VERSION"))) await initialise(programs, data, password);
  const running = await findRunning(data, password);
  const { pid, port } =
    running ?? (await launch(programs, { data, password, preferredPort, logFile }));
  await createDatabase(addressOf(port, password, "postgres"));
  return { url: addressOf(port, password, USER), pid, stop: () => stop(pid) };
}

function addressOf(port: number, password: string, database: string): string {
  return `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Into a folder of its own first, so that a start killed half-way leaves nothing that looks finished. */
async function initialise(
  programs: PostgresPrograms,
  data: string,
  password: string,
): Promise<void> {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  makeOwnedDirectory(path.dirname(data), programs);
  makeOwnedDirectory(unfinished, programs);
  writeFileSync(passwordFile, password, { mode: 0o644 });
  try {
    await promisify(execFile)(
      path.join(programs.directory, "bin", "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
      ],
      { ...programs.user, cwd: unfinished },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

type Running = { pid: number; port: number };

/** PostgreSQL writes its pid and port into postmaster.pid; a file left by a crash does not answer. */
async function findRunning(data: string, password: string): Promise<Running | null> {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (!pid || !port || !isAlive(pid)) return null;
  const answers = await waitUntilReady(addressOf(port, password, "postgres"), () => isAlive(pid));
  return answers ? { pid, port } : null;
}

type Launch = Omit<Settings, "home"> & { data: string };

async function launch(
  programs: PostgresPrograms,
  { data, password, preferredPort, logFile }: Launch,
): Promise<Running> {
  const port = await freePort(preferredPort);
  const log = openSync(logFile, "a");
  // A process group of its own: Ctrl-C in a terminal must reach web and worker first, the database last.
  const server: ChildProcess = spawn(
    path.join(programs.directory, "bin", "postgres"),
    [
      ["-D", data, "-p", String(port)],
      ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
      ["-c", "max_connections=100", "-c", "shared_buffers=64MB", "-c", "fsync=on"],
    ].flat(),
    { ...programs.user, cwd: data, detached: true, stdio: ["ignore", log, log] },
  );
  server.unref();
  const pid = server.pid;
  if (pid === undefined) throw new Error(`PostgreSQL did not start. See ${logFile}.`);
  const ready = await waitUntilReady(
    addressOf(port, password, "postgres"),
    () => server.exitCode === null,
  );
  if (!ready) throw new Error(`PostgreSQL did not start. See ${logFile}.`);
  return { pid, port };
}

async function waitUntilReady(url: string, isRunning: () => boolean): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && isRunning()) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (connected) return true;
    await sleep(100);
  }
  return false;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [USER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${USER}"`);
  } finally {
    await client.end();
  }
}

async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid) && Date.now() < deadline) await sleep(50);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
