import os from "node:os";

export type Machine = {
  system: string;
  processor: string;
  cores: number;
  memoryGb: number;
  /** Processes waiting for a core, over the last minute: a busy machine makes single timings move. */
  load: number;
  node: string;
};

export function describeMachine(): Machine {
  const cpus = os.cpus();
  return {
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: cpus[0]?.model.trim() ?? "unknown",
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    load: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
    node: process.version,
  };
}
