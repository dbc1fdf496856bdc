import { openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type Child, keepRunning } from "@/scripts/product/child";
import type { ProductEnvironment } from "@/scripts/product/environment";
import type { Folders } from "@/scripts/product/folders";

const WEB_READY_TIMEOUT_MS = 60_000;
/** Addresses that stand for all of a machine's; it is reached by its own. */
const EVERYWHERE = ["0.0.0.0", "::", "[::]"];

type Settings = {
  env: ProductEnvironment;
  folders: Folders;
  onLaunch: (name: string, pid: number | undefined) => void;
  onEnd: (name: string) => void;
};

export function startProcesses({ env, folders, onLaunch, onEnd }: Settings): Child[] {
  const commands = {
    worker: ["--enable-source-maps", "dist/worker.mjs"],
    web: ["node_modules/next/dist/bin/next", "start", "-H", webHost(), "-p", env.PORT],
  };
  return Object.entries(commands).map(([name, command]) => {
    const log = openSync(path.join(folders.logs, `${name}.log`), "a");
    return keepRunning({ name, command, env, log, onLaunch, onEnd });
  });
}

export async function waitForWeb(port: string, signal: AbortSignal): Promise<void> {
  const host = EVERYWHERE.includes(webHost()) ? "127.0.0.1" : webHost();
  const deadline = Date.now() + WEB_READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const ready = await fetch(`http://${host}:${port}/api/v1/health/live`, { signal }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(100, undefined, { signal });
  }
  throw new Error("The web process did not answer within a minute. See the logs folder.");
}

function webHost(): string {
  return process.env.API_HOST ?? "127.0.0.1";
}
