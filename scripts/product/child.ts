import { type ChildProcess, spawn } from "node:child_process";

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 30_000;
const HEALTHY_AFTER_MS = 30_000;

export type Child = {
  pid: () => number | undefined;
  /** SIGTERM, then SIGKILL after `graceMs`. */
  stop: (graceMs: number) => Promise<void>;
};

type Settings = {
  name: string;
  command: string[];
  env: NodeJS.ProcessEnv;
  log: number;
  onLaunch: (name: string, pid: number | undefined) => void;
  onEnd: (name: string) => void;
};

/**
 * Keeps a process of the product running: one that ends by itself is started again, ever more slowly while it keeps
 * failing. The IPC channel tells the child when this process is gone, even after kill -9, so that it ends too.
 */
export function keepRunning({ name, command, env, log, onLaunch, onEnd }: Settings): Child {
  let child: ChildProcess;
  let stopping = false;
  let delay = FIRST_DELAY_MS;
  let timer: NodeJS.Timeout | undefined;

  function launch(): void {
    const startedAt = Date.now();
    child = spawn(process.execPath, command, { env, stdio: ["ignore", log, log, "ipc"] });
    onLaunch(name, child.pid);
    child.once("exit", () => {
      if (stopping) return;
      onEnd(name);
      delay =
        Date.now() - startedAt > HEALTHY_AFTER_MS
          ? FIRST_DELAY_MS
          : Math.min(delay * 2, LAST_DELAY_MS);
      timer = setTimeout(launch, delay);
    });
  }

  async function stop(graceMs: number): Promise<void> {
    stopping = true;
    clearTimeout(timer);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    const killer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    await ended;
    clearTimeout(killer);
  }

  launch();
  return { pid: () => child.pid, stop };
}
