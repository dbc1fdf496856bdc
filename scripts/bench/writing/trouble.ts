import type { FaultPlan } from "@/e2e/providers/fault-plan";
import { atMost, type ReportPart } from "@/scripts/bench/report";
import { rounded } from "@/scripts/bench/writing/figures";
import { makeGuideline } from "@/scripts/bench/writing/guideline";
import { centsOf } from "@/scripts/bench/writing/price";
import { type Prepared, prepare, writeOnce } from "@/scripts/bench/writing/run-writing";
import { FASTER, makeOwner, makeTask, type Workshop } from "@/scripts/bench/writing/workshop";

const KILLED = { pages: 160, language: "en", seed: 4 } as const;
const FAULTY = { pages: 60, language: "en", seed: 5 } as const;
const FAULTY_RUNS = 4;
const LOOK_EVERY_MS = 2;

/** Every fifth call; a server that falls silent is left out, because its limit of two minutes is not made shorter. */
const FAULTS: FaultPlan = {
  probabilities: {
    ...{ rate_limit: 0.03, rate_limit_without_retry_after: 0.02, overloaded: 0.03 },
    ...{ server_error: 0.03, cut_stream: 0.02, stream_error: 0.02, invalid_json: 0.01 },
    ...{ breaks_schema: 0.01, wrong_lines: 0.01, max_tokens: 0.01, refusal: 0.01 },
  },
};

/** What it costs when a run is killed and started again, and when the provider fails. */
export async function measureTrouble(workshop: Workshop): Promise<ReportPart> {
  await workshop.setPace(FASTER.trouble);
  const killed = await measureKill(workshop);
  const { runs, ratio, unnamed } = await measureFaults(workshop);
  return {
    figures: { "a run killed at half of its calls": killed, "every fifth call faulty": runs },
    lists: {},
    bars: {
      "price of a killed run and its second start, in times of a clean one": atMost(
        killed.ratio,
        1.02,
      ),
      "time with faults, in times of none": atMost(ratio, 1.6),
      "tasks that ended without a named code": atMost(unnamed, 0),
    },
  };
}

async function measureKill(workshop: Workshop) {
  const prepared = await prepare(makeGuideline(KILLED));
  const clean = await writeOnce(workshop, { prepared });
  const ownerId = await makeOwner();
  const run = { prepared, ownerId, taskId: await makeTask(ownerId) };
  const half = Math.floor(clean.calls.length / 2);
  const first = await writeUntil(workshop, run, half);
  const second = await writeOnce(workshop, run);
  const cents = {
    clean: centsOf(clean.calls),
    killed: centsOf(first.calls) + centsOf(second.calls),
  };
  const broken = first.calls.filter(({ abortedAt }) => abortedAt !== null);
  return {
    "calls clean": clean.calls.length,
    "calls until killed": first.calls.length,
    "calls broken off": broken.length,
    "calls after": second.calls.length,
    "cents clean": rounded(cents.clean),
    "cents killed": rounded(cents.killed),
    "of which broken off": rounded(centsOf(broken)),
    "on the ledger": rounded(second.cents),
    ratio: rounded(cents.killed / cents.clean, 3),
  };
}

async function writeUntil(
  workshop: Workshop,
  run: { prepared: Prepared; ownerId: string; taskId: string },
  calls: number,
) {
  const { provider } = workshop;
  const ending = new AbortController();
  const watch = setInterval(() => {
    const ended = provider.calls
      .list()
      .filter(({ kind, endedAt }) => kind === "message" && endedAt);
    if (ended.length >= calls) ending.abort(new Error("killed"));
  }, LOOK_EVERY_MS);
  provider.calls.clear();
  try {
    return await writeOnce(workshop, { ...run, signal: ending.signal });
  } finally {
    clearInterval(watch);
  }
}

async function measureFaults(workshop: Workshop) {
  const prepared = await prepare(makeGuideline(FAULTY));
  const clean = await writeOnce(workshop, { prepared });
  const runs = [];
  for (let run = 0; run < FAULTY_RUNS; run++) {
    workshop.setFaults(FAULTS);
    const written = await writeOnce(workshop, { prepared, ownerId: await makeOwner() });
    runs.push({
      calls: written.calls.length,
      faults: written.calls.filter(({ fault }) => fault !== null).length,
      seconds: rounded(written.seconds.writing),
      ended: written.failure ?? "complete",
    });
  }
  workshop.setFaults({});
  // One that fails may not take long about it either, but where none is complete nothing was measured.
  const isAnyComplete = runs.some(({ ended }) => ended === "complete");
  const longest = Math.max(...runs.map(({ seconds }) => seconds));
  return {
    runs: [
      {
        calls: clean.calls.length,
        faults: 0,
        seconds: rounded(clean.seconds.writing),
        ended: "complete",
      },
      ...runs,
    ],
    ratio: isAnyComplete ? rounded(longest / clean.seconds.writing) : null,
    unnamed: runs.filter(({ ended }) => ended.startsWith("unnamed")).length,
  };
}
