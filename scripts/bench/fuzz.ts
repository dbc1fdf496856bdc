import path from "node:path";

import { median } from "@/scripts/bench/median";
import { atLeast, atMost, type Report } from "@/scripts/bench/report";
import { mutants } from "@/scripts/fuzz/mutants";
import { type FileEnding, isSound, readFiles } from "@/scripts/fuzz/read-files";

const MUTANTS = 2_000;
const SEED = 20_261;
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 1_500;

/** Breaks sound files of every format at random and sees how reading each of them ends. */
export async function benchFuzz(): Promise<Report> {
  const endings: FileEnding[] = [];
  const entry = path.join(import.meta.dirname, "document-process.mjs");
  const settings = { entry, timeoutMs: TIMEOUT_MS, memoryMb: MEMORY_MB };
  await readFiles(mutants(MUTANTS, SEED), settings, (ending) => endings.push(ending));

  const kinds = Map.groupBy(endings, ({ ending }) => ending);
  const unsound = endings.filter(({ ending }) => !isSound(ending));
  const stopped = endings.filter(({ ending }) => /^document_too_/.test(ending));
  return {
    name: "fuzz",
    figures: {
      endings: [...kinds]
        .map(([ending, all]) => ({
          ending,
          files: all.length,
          medianMs: Math.round(median(all.map(({ ms }) => ms))),
          longestMs: Math.round(Math.max(...all.map(({ ms }) => ms))),
        }))
        .sort((a, b) => b.files - a.files),
    },
    lists: { unsound: asRows(unsound), stopped: asRows(stopped) },
    bars: {
      "files read": atLeast(endings.length, MUTANTS),
      "crashes, unknown errors, files written": atMost(unsound.length, 0),
      hangs: atMost(stopped.length, 0),
    },
    notes: [`The files are the same in every run (seed ${SEED}).`],
  };
}

function asRows(endings: FileEnding[]): Record<string, string>[] {
  return endings.map(({ name, ending, ms, cause }) => ({
    name,
    ending,
    ms: String(Math.round(ms)),
    cause,
  }));
}
