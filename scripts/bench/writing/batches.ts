import { atMost, type ReportPart } from "@/scripts/bench/report";
import { rounded } from "@/scripts/bench/writing/figures";
import { makeGuideline } from "@/scripts/bench/writing/guideline";
import { prepare, type Prepared, writeOnce } from "@/scripts/bench/writing/run-writing";
import { makeOwner, type Workshop } from "@/scripts/bench/writing/workshop";

const GUIDELINE = { pages: 60, language: "en", seed: 1 } as const;
const BATCH = { priority: "batch" } as const;

/** What a guideline costs in batches, against the same calls made live. */
export async function measureBatches(workshop: Workshop): Promise<ReportPart> {
  await workshop.setPace(Infinity);
  const prepared = await prepare(makeGuideline(GUIDELINE));
  const live = await writeOnce(workshop, { prepared, ownerId: await makeOwner() });
  const found = await writeInBatches(workshop, prepared, true);
  const missed = await writeInBatches(workshop, prepared, false);
  const estimated = (await prepare(makeGuideline(GUIDELINE), BATCH)).estimate;
  const ratio = (cents: number) => rounded(cents / live.cents, 3);
  return {
    figures: {
      "price of 60 pages in batches": [
        { how: "live", cents: rounded(live.cents), "of live": 1 },
        { how: "batch", cents: rounded(found), "of live": ratio(found) },
        {
          how: "batch, nothing found in the cache",
          cents: rounded(missed),
          "of live": ratio(missed),
        },
        {
          how: "batch, as estimated",
          cents: rounded(estimated.costCents ?? Number.NaN),
          "of live": ratio(estimated.costCents ?? Number.NaN),
        },
      ],
    },
    lists: {},
    bars: {
      "price in batches with all beginnings in the cache, in times of live": atMost(
        ratio(found),
        0.55,
      ),
    },
  };
}

async function writeInBatches(
  workshop: Workshop,
  prepared: Prepared,
  batchCache: boolean,
): Promise<number> {
  await workshop.setPace(Infinity, { batchCache });
  const run = { prepared, ownerId: await makeOwner(), changes: BATCH };
  const { failure, cents, calls } = await writeOnce(workshop, run);
  if (failure) throw new Error(`In batches: ${failure}`);
  if (calls.length > 0) throw new Error(`${calls.length} calls were made live.`);
  return cents;
}
