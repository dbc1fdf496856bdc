import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";

import type { Row } from "@/inngest/embedded/conformance/observers";

export type ChildWorker = {
  /** What it said so far. */
  rows: Row[];
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
};

/** A program below inngest/ in a process of its own, whose standard output is one JSON object a line. */
export function startChildWorker(script: string, args: string[]): ChildWorker {
  const file = path.resolve("inngest", script);
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const rows: Row[] = [];
  readline.createInterface(child.stdout).on("line", (line) => rows.push(JSON.parse(line) as Row));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    rows,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
