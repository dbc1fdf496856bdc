import { readFileSync } from "node:fs";

const PAGE_BYTES = 4096;

/** Memory a process holds now, from the kernel; null where there is no /proc or the process is gone. */
export function residentBytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== "linux") return null;
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1];
    return pages ? Number(pages) * PAGE_BYTES : null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
