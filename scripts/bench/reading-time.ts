import { execFileSync } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";

import { measureOverhead, type Overhead } from "@/inngest/embedded/overhead";
import { corpusFolder } from "@/scripts/bench/corpus";
import { median } from "@/scripts/bench/median";
import { readInFreshProcess, type Reading, timeReadingAll } from "@/scripts/bench/reading-child";
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
  /** Read by a process of its own, its start included. */
  coldMs: number;
  /** Read by a process that runs already. */
  warmMs: number;
  /** null where pdftotext is not installed. */
  pdftotextMs: number | null;
  peakMb: number | null;
};

type Total = {
  /** One process reads all of them, its start included. */
  ms: number;
  /** One run of pdftotext for each of them; null where it is not installed. */
  pdftotextMs: number | null;
  ratio: number | null;
};

/** Time and memory of reading PDFs, and what the engine adds to a node. */
export async function measureTime(): Promise<Omit<Report, "name">> {
  const corpus = corpusFolder();
  const files = GUIDELINES.map((guideline) => path.join(corpus, guideline, "guideline.pdf"));
  const total = await measureTotal(files);
  const documents: Measured[] = [];
  for (const [index, file] of files.entries())
    documents.push(await measure(GUIDELINES[index] ?? file, file));
  const overhead = await overheadOfEngine();

  const peaks = documents.filter(({ pages }) => pages <= MOST_PAGES).map(({ peakMb }) => peakMb);
  const peak = peaks.every((one) => one !== null) ? Math.max(...peaks) : null;
  return {
    figures: { time: documents, "time in total": total, engine: overhead },
    lists: {},
    bars: {
      "time of reading, in times of pdftotext": atMost(total.ratio, MOST_TIMES_PDFTOTEXT),
      "most memory held": atMost(peak, MOST_MEGABYTES, " MB"),
      "time the engine adds to a node": atMost(overhead.perStepMs, MOST_OVERHEAD_MS, " ms"),
    },
    notes:
      total.pdftotextMs === null
        ? ["pdftotext is not installed: times have nothing to compare."]
        : [],
  };
}

/** As the product reads: one document process, one document after another. Runs of both take turns. */
async function measureTotal(files: string[]): Promise<Total> {
  const ours: number[] = [];
  const references: (number | null)[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await timeReadingAll(files));
    references.push(sumOfKnown(files.map(timePdftotext)));
  }
  const [ms, pdftotextMs] = [median(ours), medianOfKnown(references)];
  return {
    ms: Math.round(ms),
    pdftotextMs: pdftotextMs === null ? null : Math.round(pdftotextMs),
    ratio: pdftotextMs === null ? null : rounded(ms / pdftotextMs, 2),
  };
}

async function measure(guideline: string, file: string): Promise<Measured> {
  const readings: Reading[] = [];
  const references: (number | null)[] = [];
  for (let run = 0; run < RUNS; run++) {
    readings.push(await readInFreshProcess(file));
    references.push(timePdftotext(file));
  }
  const pdftotextMs = medianOfKnown(references);
  const peaks = readings.map(({ peakMb }) => peakMb).filter((one) => one !== null);
  return {
    guideline,
    pages: readings[0]?.document.pages.length ?? 0,
    coldMs: Math.round(median(readings.map(({ ms }) => ms))),
    warmMs: Math.round(median(readings.map(({ warmMs }) => warmMs))),
    pdftotextMs: pdftotextMs === null ? null : Math.round(pdftotextMs),
    peakMb: peaks.length === RUNS ? Math.round(Math.max(...peaks)) : null,
  };
}

function sumOfKnown(values: (number | null)[]): number | null {
  const known = values.filter((one) => one !== null);
  return known.length === values.length ? known.reduce((sum, one) => sum + one, 0) : null;
}

function medianOfKnown(values: (number | null)[]): number | null {
  const known = values.filter((one) => one !== null);
  return known.length === values.length ? median(known) : null;
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
