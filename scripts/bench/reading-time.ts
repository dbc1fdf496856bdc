import { execFileSync } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";

import { measureOverhead, type Overhead } from "@/inngest/embedded/overhead";
import { corpusFolder } from "@/scripts/bench/corpus";
import { median } from "@/scripts/bench/median";
import { readInFreshProcess, type Reading } from "@/scripts/bench/reading-child";
import { atMost, type Report } from "@/scripts/bench/report";
import { withScratchDatabase } from "@/scripts/postgres/scratch-database";
import { withScratchServer } from "@/scripts/with-database";

const GUIDELINES = [
  "en/cdc-opioid-2022",
  "en/who-hypertension-2021",
  "en/nhlbi-asthma-2012",
  "en/cdc-outpatient-ipc-2016",
  "en/vha-ra-2017",
  "en/vha-vte-2018",
  "zh/diet-dm-2023",
];
const RUNS = 3;
const OVERHEAD_RUNS = 20;
const MOST_PAGES = 300;

const MOST_TIMES_PDFTOTEXT = 3;
const MOST_MEGABYTES = 300;
const MOST_OVERHEAD_MS = 25;

type Measured = {
  guideline: string;
  pages: number;
  ms: number;
  /** Read by a process that runs already. */
  warmMs: number;
  /** null where pdftotext is not installed. */
  pdftotextMs: number | null;
  ratio: number | null;
  peakMb: number | null;
};

/** Time and memory of reading PDFs, each in a fresh process, and what the engine adds to a node. */
export async function measureTime(): Promise<Omit<Report, "name">> {
  const corpus = corpusFolder();
  const documents: Measured[] = [];
  for (const guideline of GUIDELINES)
    documents.push(await measure(guideline, path.join(corpus, guideline, "guideline.pdf")));
  const overhead = await overheadOfEngine();

  const total = (value: (document: Measured) => number | null) =>
    documents.reduce<number | null>((sum, document) => {
      const one = value(document);
      return sum === null || one === null ? null : sum + one;
    }, 0);
  const [ms, reference] = [total((one) => one.ms), total((one) => one.pdftotextMs)];
  const warmMs = total((one) => one.warmMs);
  const inReferences = (value: number | null) =>
    value === null || reference === null ? null : rounded(value / reference, 2);
  const ratio = inReferences(ms);
  const peaks = documents.filter(({ pages }) => pages <= MOST_PAGES).map(({ peakMb }) => peakMb);
  const peak = peaks.every((one) => one !== null) ? Math.max(...peaks) : null;
  return {
    figures: {
      time: documents,
      "time in total": {
        ms,
        warmMs,
        pdftotextMs: reference,
        ratio,
        warmRatio: inReferences(warmMs),
      },
      engine: overhead,
    },
    lists: {},
    bars: {
      "time of reading, in times of pdftotext": atMost(ratio, MOST_TIMES_PDFTOTEXT),
      "most memory held": atMost(peak, MOST_MEGABYTES, " MB"),
      "time the engine adds to a node": atMost(overhead.perStepMs, MOST_OVERHEAD_MS, " ms"),
    },
    notes: reference === null ? ["pdftotext is not installed: times have nothing to compare."] : [],
  };
}

async function measure(guideline: string, file: string): Promise<Measured> {
  const readings: Reading[] = [];
  const references: (number | null)[] = [];
  for (let run = 0; run < RUNS; run++) {
    readings.push(await readInFreshProcess(file));
    references.push(timePdftotext(file));
  }
  const known = references.filter((one) => one !== null);
  const ms = median(readings.map((reading) => reading.ms));
  const pdftotextMs = known.length === RUNS ? median(known) : null;
  const peaks = readings.map(({ peakMb }) => peakMb).filter((one) => one !== null);
  return {
    guideline,
    pages: readings[0]?.document.pages.length ?? 0,
    ms: Math.round(ms),
    warmMs: Math.round(median(readings.map(({ warmMs }) => warmMs))),
    pdftotextMs: pdftotextMs === null ? null : Math.round(pdftotextMs),
    ratio: pdftotextMs === null ? null : rounded(ms / pdftotextMs, 2),
    peakMb: peaks.length === RUNS ? Math.round(Math.max(...peaks)) : null,
  };
}

/** Milliseconds, process start included; null where it is not installed. */
function timePdftotext(file: string): number | null {
  const begin = performance.now();
  try {
    execFileSync("pdftotext", ["-q", file, "-"], { maxBuffer: 2 ** 30, stdio: "pipe" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return performance.now() - begin;
}

function overheadOfEngine(): Promise<Overhead> {
  return withScratchServer((server) =>
    withScratchDatabase(server, async (databaseUrl) => {
      const errors: unknown[] = [];
      const onError = (error: unknown) => errors.push(error);
      const { eventToFirstStepMs, perStepMs } = await measureOverhead({
        databaseUrl,
        runs: OVERHEAD_RUNS,
        onError,
      });
      if (errors.length > 0) throw errors[0];
      return {
        eventToFirstStepMs: rounded(eventToFirstStepMs, 1),
        perStepMs: rounded(perStepMs, 1),
      };
    }),
  );
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
