import { readFileSync } from "node:fs";

/** Whether a process runs. One that has ended and only waits to be counted by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return !/\) [ZX] /.test(readProc(pid, "stat"));
}

/** The command a process was started with; empty where the system does not tell. */
export function commandOf(pid: number): string {
  return readProc(pid, "cmdline").replaceAll("\0", " ");
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
