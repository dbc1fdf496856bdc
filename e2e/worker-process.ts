import { readFileSync } from "node:fs";
import path from "node:path";

/** Holds the worker still while `act` runs, so that a task stays where it is; the product itself is not slowed. */
export async function whileWorkerStands(act: () => Promise<void>): Promise<void> {
  const { worker } = JSON.parse(
    readFileSync(path.join(String(process.env.CPG2PVG_DATA), "processes.json"), "utf8"),
  ) as { worker: number };
  process.kill(worker, "SIGSTOP");
  try {
    await act();
  } finally {
    process.kill(worker, "SIGCONT");
  }
}
