import { rmSync, writeFileSync } from "node:fs";

export type ProcessList = {
  note: (name: string, pid: number | undefined) => void;
  remove: () => void;
};

/** Keeps a file that says which process is which, as `{"web": 123, "worker": 124, "database": 125}`. */
export function keepProcessList(file: string): ProcessList {
  const pids: Record<string, number | undefined> = {};
  return {
    note(name, pid) {
      pids[name] = pid;
      writeFileSync(file, `${JSON.stringify(pids)}\n`);
    },
    remove: () => rmSync(file, { force: true }),
  };
}
