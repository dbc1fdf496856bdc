import { atMost, type ReportPart } from "@/scripts/bench/report";
import { percentile, rounded } from "@/scripts/bench/writing/figures";
import { makeGuideline } from "@/scripts/bench/writing/guideline";
import { prepare, writeOnce } from "@/scripts/bench/writing/run-writing";
import type { Workshop } from "@/scripts/bench/writing/workshop";

/** 6 to 82 pages, in turns English and Chinese. */
const SIZES = Array.from({ length: 20 }, (_, index) => ({
  pages: 6 + 4 * index,
  language: index % 2 === 0 ? ("en" as const) : ("zh" as const),
  seed: 100 + index,
}));
const CAPPED = { pages: 60, language: "en", seed: 3 } as const;

/** How far the estimate of node plan is from what is paid, and whether a cap holds. */
export async function measureForesight(workshop: Workshop): Promise<ReportPart> {
  await workshop.setPace(Infinity);
  const errors: number[] = [];
  const rows = [];
  for (const size of SIZES) {
    const prepared = await prepare(makeGuideline(size));
    const estimated = prepared.estimate.costCents ?? Number.NaN;
    const { cents, calls } = await writeOnce(workshop, { prepared });
    errors.push(Math.abs(estimated - cents) / cents);
    const { language, pages } = size;
    rows.push({
      ...{ language, pages, "calls estimated": prepared.estimate.calls, calls: calls.length },
      ...{ "cents estimated": rounded(estimated), cents: rounded(cents) },
    });
  }
  const capped = await measureCap(workshop);
  return {
    figures: { "estimate and price": rows, "a cap of half the estimate": capped },
    lists: {},
    bars: {
      "error of the estimate, median": atMost(rounded(percentile(errors, 50), 3), 0.1),
      "error of the estimate, 95th percentile": atMost(rounded(percentile(errors, 95), 3), 0.25),
      "cents by which a cap is passed": atMost(capped.passed, 0),
    },
  };
}

async function measureCap(workshop: Workshop) {
  const prepared = await prepare(makeGuideline(CAPPED));
  const cap = (prepared.estimate.costCents ?? 0) / 2;
  const run = { prepared, changes: { maxCostCents: cap } };
  const { failure, cents, calls } = await writeOnce(workshop, run);
  const passed = rounded(Math.max(0, cents - cap), 4);
  return { cap: rounded(cap), cents: rounded(cents), calls: calls.length, passed, ended: failure };
}
