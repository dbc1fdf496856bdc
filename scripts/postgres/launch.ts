import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { isAlive } from "@/scripts/is-alive";
import { waitUntilReady } from "@/scripts/postgres/connection";
import type { PostgresPrograms } from "@/scripts/postgres/programs";

const RETRY_MS = 500;
const FAST_STOP_MS = 1_500;
const IMMEDIATE_STOP_MS = 5_000;

export type Running = { pid: number; port: number };

type Settings = {
  data: string;
  choosePort: () => Promise<number>;
  address: (port: number) => string;
  logFile: string;
  /** How long to try. */
  timeoutMs: number;
  signal?: AbortSignal;
};

/**
 * Starts the server and waits until it answers. After kill -9 its own processes need a moment to go before the data
 * can be opened again, so one that ends at once is started again for a while.
 */
export async function launch(programs: PostgresPrograms, settings: Settings): Promise<Running> {
  const { logFile, timeoutMs, signal } = settings;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const running = await tryLaunch(programs, settings);
    if (running) return running;
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL did not start. ${logFile} ends with:\n${lastLines(logFile)}`);
    await sleep(RETRY_MS, undefined, { signal });
  }
}

async function tryLaunch(
  programs: PostgresPrograms,
  { data, choosePort, address, logFile, signal }: Settings,
): Promise<Running | null> {
  const port = await choosePort();
  const log = openSync(logFile, "a");
  // A process group of its own: Ctrl-C in a terminal must reach web and worker first, the database last.
  const server = spawn(
    path.join(programs.directory, "bin", "postgres"),
    [
      ["-D", data, "-p", String(port)],
      ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
      ["-c", "max_connections=100", "-c", "shared_buffers=64MB", "-c", "fsync=on"],
      // Containers often have a small /dev/shm, or none.
      ["-c", "dynamic_shared_memory_type=mmap"],
    ].flat(),
    { ...programs.user, cwd: data, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  server.unref();
  const { pid } = server;
  if (pid === undefined) throw await failureToSpawn(server);
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  const ready = await waitUntilReady(address(port), () => isRunning() && !signal?.aborted);
  if (ready) return { pid, port };
  if (isRunning()) server.kill("SIGINT");
  signal?.throwIfAborted();
  return null;
}

function failureToSpawn(server: NodeJS.EventEmitter): Promise<Error> {
  return new Promise((resolve) => server.once("error", resolve));
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-5).join("\n");
}

/** Fast at first, then immediate, which the next start recovers from; nothing committed is lost either way. */
export async function end(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  await untilGone(pid, FAST_STOP_MS);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
  await untilGone(pid, IMMEDIATE_STOP_MS);
}

async function untilGone(pid: number, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid) && Date.now() < deadline) await sleep(20);
}
