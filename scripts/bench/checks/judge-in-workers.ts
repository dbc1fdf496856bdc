import { once } from "node:events";
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";

import type { Judgement } from "@/scripts/bench/checks/judge-mutants";
import type { Falsified } from "@/scripts/bench/checks/planting/mutant";
import type { Version } from "@/scripts/bench/checks/versions";

export type Job = { version: Version; mutants: Falsified[] };

/** Each holds word lists and versions of its own. */
const MOST_THREADS = 4;

/** Judges every job on as many threads as there are cores; the answers stand in the order of the jobs. */
export async function judgeInWorkers(jobs: Job[]): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  // The longest first, so that none is left over at the end.
  const queue = [...jobs.keys()].sort((one, other) => weight(jobs[other]) - weight(jobs[one]));
  const work = async () => {
    const worker = new Worker(path.join(import.meta.dirname, "verify-worker.mjs"));
    try {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        worker.postMessage(jobs[index]);
        [judgements[index]] = (await once(worker, "message")) as [Judgement];
      }
    } finally {
      await worker.terminate();
    }
  };
  const count = Math.min(os.availableParallelism(), MOST_THREADS, jobs.length);
  await Promise.all(Array.from({ length: count }, work));
  return judgements;
}

function weight(job: Job | undefined): number {
  return job ? job.mutants.length * job.version.subject.source.passages.length : 0;
}
