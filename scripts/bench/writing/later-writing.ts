import { atMost, type ReportPart } from "@/scripts/bench/report";
import { rounded } from "@/scripts/bench/writing/figures";
import { makeGuideline, type Revision } from "@/scripts/bench/writing/guideline";
import { prepare, writeOnce } from "@/scripts/bench/writing/run-writing";
import type { Workshop } from "@/scripts/bench/writing/workshop";

/** Twenty topics, of which two can be changed. */
const SIZE = { pages: 150, language: "en", seed: 2 } as const;
const REVISIONS: Revision[] = ["passages", "topics"];

/** What a new edition costs whose passages are changed here and there, or in a few topics. */
export async function measureEditions(workshop: Workshop): Promise<ReportPart> {
  await workshop.setPace(Infinity);
  const rows = [];
  for (const revision of REVISIONS) {
    const before = makeGuideline(SIZE);
    const after = makeGuideline(SIZE, revision);
    const first = await prepare(before);
    const { cents } = await writeOnce(workshop, { prepared: first });
    const second = await writeOnce(workshop, {
      prepared: await prepare(after, { owner: first.ownerId }),
    });
    const texts = new Set(before.passages.map(({ text }) => text));
    const changed = after.passages.filter(({ text }) => !texts.has(text)).length;
    rows.push({
      changed: revision,
      share: rounded(changed / after.passages.length, 3),
      calls: second.calls.length,
      cents: rounded(second.cents),
      "of the first": rounded(second.cents / cents, 3),
    });
  }
  return {
    figures: { "a new edition": rows },
    lists: {},
    bars: Object.fromEntries(
      rows.map((row) => [
        `price of a new edition, in times of the first (changed: ${row.changed})`,
        atMost(row["of the first"], 0.15),
      ]),
    ),
  };
}
