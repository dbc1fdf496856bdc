import type { Call } from "@/e2e/providers/call-log";
import { atLeast, atMost, type ReportPart } from "@/scripts/bench/report";
import { criticalPath, rounded, slope, sum } from "@/scripts/bench/writing/figures";
import { makeGuideline } from "@/scripts/bench/writing/guideline";
import { keptShare, naiveCents } from "@/scripts/bench/writing/price";
import { prepare, SLOTS, writeOnce, type Written } from "@/scripts/bench/writing/run-writing";
import { FASTER, type Workshop } from "@/scripts/bench/writing/workshop";

const SIZES = [
  ...[20, 40, 60, 100, 160, 320].map((pages) => ({ pages, language: "en" as const, seed: 1 })),
  ...[60, 100].map((pages) => ({ pages, language: "zh" as const, seed: 1 })),
];
/** The others would only take longer to measure. */
const TIMED = ["en 20", "en 60", "en 100", "zh 60"];
/** Those that have to reach what is wanted of time and price. */
const COMPARED = [60, 100];

type Measured = (typeof SIZES)[number] & {
  written: Written;
  again: Written;
  /** Empty where it was not timed. */
  times: ReturnType<typeof timesOf>[];
  naive: ReturnType<typeof naiveCents>;
};

/** How long and how dear it is to write guidelines of different sizes, and to write each of them again. */
export async function measureFirstWriting(workshop: Workshop): Promise<ReportPart> {
  const rows: Measured[] = [];
  for (const size of SIZES) {
    const isTimed = TIMED.includes(`${size.language} ${size.pages}`);
    await workshop.setPace(isTimed ? FASTER.time : Infinity);
    const source = makeGuideline(size);
    const prepared = await prepare(source);
    const written = await writeOnce(workshop, { prepared });
    if (written.failure) throw new Error(`${size.pages} pages: ${written.failure}`);
    const again = await writeOnce(workshop, { prepared });
    const times = isTimed ? [timesOf(written)] : [];
    rows.push({ ...size, written, again, times, naive: naiveCents(source, written.calls) });
  }
  const cheapness = rows.map(({ written, naive }) => written.cents / naive.anew);
  const times = rows.filter(({ pages }) => COMPARED.includes(pages)).flatMap((row) => row.times);
  const shares = rows.map(({ written }) => keptShare(written.calls));
  const english = rows.filter(({ language }) => language === "en");
  const compared = cheapness.filter((_, index) => COMPARED.includes(rows[index]?.pages ?? 0));
  return {
    figures: figuresOf(rows),
    lists: {},
    bars: {
      "time of writing, in times of an ideal order (60 and 100 pages)": atMost(
        worst(times.map(({ ratio }) => ratio)),
        1.15,
      ),
      "slots used (60 and 100 pages)": atLeast(least(times.map(({ use }) => use)), 0.85),
      "price, in times of the whole document in every call (60 and 100 pages)": atMost(
        worst(compared, 3),
        0.1,
      ),
      "growth of the price with pages (exponent)": atMost(
        rounded(slope(english.map(({ pages, written }) => ({ x: pages, y: written.cents }))), 3),
        1.05,
      ),
      "repeated beginnings read from the provider's cache": atLeast(
        shares.includes(null) ? null : least(shares.filter((share) => share !== null)),
        0.6,
      ),
      "calls to write the same again": atMost(
        worst(rows.map(({ again }) => again.calls.length)),
        0,
      ),
      "seconds to write the same again": atMost(
        worst(rows.map(({ again }) => again.seconds.before + again.seconds.writing)),
        2,
      ),
    },
  };
}

function figuresOf(rows: Measured[]) {
  return {
    "time of writing": rows.flatMap(({ language, pages, written, times }) =>
      times.map(({ ideal, ratio, use }) => ({
        language,
        pages,
        calls: written.calls.length,
        "seconds before": rounded(written.seconds.before),
        seconds: rounded(written.seconds.writing),
        "ideal seconds": rounded(ideal),
        ratio: rounded(ratio),
        "slots used": rounded(use),
      })),
    ),
    "price of writing": rows.map(({ language, pages, written, naive }) => ({
      language,
      pages,
      ...tokensOf(written.calls),
      cents: rounded(written.cents),
      "cents naive": rounded(naive.anew),
      "of naive": rounded(written.cents / naive.anew, 3),
      "of naive, document kept": rounded(written.cents / naive.kept, 3),
      "beginnings kept": rounded(keptShare(written.calls) ?? Number.NaN, 3),
    })),
    "writing the same again": rows.map(({ language, pages, again }) => ({
      language,
      pages,
      calls: again.calls.length,
      seconds: rounded(again.seconds.before + again.seconds.writing),
    })),
  };
}

function timesOf({ calls, seconds, writingAt }: Written) {
  const durations = calls.map(
    ({ startedAt, endedAt }) => ((endedAt ?? startedAt) - startedAt) / 1_000,
  );
  // What is written depends on what was found: the second node cannot begin before the first has ended.
  const looking = durations.filter((_, index) => (calls[index]?.startedAt ?? 0) < writingAt);
  const writing = durations.filter((_, index) => (calls[index]?.startedAt ?? 0) >= writingAt);
  const ideal = criticalPath(looking, SLOTS) + criticalPath(writing, SLOTS);
  return { ideal, ratio: seconds.writing / ideal, use: sum(durations) / (SLOTS * seconds.writing) };
}

function tokensOf(calls: Call[]) {
  const total = (name: keyof NonNullable<Call["usage"]>) =>
    sum(calls.map(({ usage }) => usage?.[name] ?? 0));
  return {
    input: total("inputTokens"),
    "from cache": total("cacheReadTokens"),
    "to cache": total("cacheWriteTokens"),
    output: total("outputTokens"),
  };
}

function worst(values: number[], digits = 2): number {
  return rounded(Math.max(...values), digits);
}

function least(values: number[]): number {
  return rounded(Math.min(...values), 3);
}
