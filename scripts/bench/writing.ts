import type { Report, ReportPart } from "@/scripts/bench/report";
import { measureBatches } from "@/scripts/bench/writing/batches";
import { measureFirstWriting } from "@/scripts/bench/writing/first-writing";
import { measureForesight } from "@/scripts/bench/writing/foreseen";
import { measureEditions } from "@/scripts/bench/writing/later-writing";
import { measureTrouble } from "@/scripts/bench/writing/trouble";
import { FASTER, inWorkshop, PACE } from "@/scripts/bench/writing/workshop";

/** Time, price and steadiness of writing with a language model, against a provider that stands in for a real one. */
export async function benchWriting(): Promise<Report> {
  const parts = await inWorkshop(async (workshop): Promise<ReportPart[]> => [
    await measureFirstWriting(workshop),
    await measureEditions(workshop),
    await measureForesight(workshop),
    await measureBatches(workshop),
    await measureTrouble(workshop),
  ]);
  const { small, large } = PACE;
  return {
    name: "writing",
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    bars: Object.assign({}, ...parts.map(({ bars }) => bars)),
    notes: [
      `The provider is simulated: first token after ${large.firstTokenMs} ms (small model ${small.firstTokenMs} ms), then ${large.tokensPerSecond} (${small.tokensPerSecond}) tokens a second, all of it ${FASTER.time} times as fast where time is measured and ${FASTER.trouble} times where runs are killed or faulty, with waits before repetitions ${FASTER.trouble} times shorter. The product's own work is not faster.`,
      "Guidelines are made up; the provider's tokens are counted by a rule of thumb, its answers are the printed words, little changed.",
      "Measured are the nodes analyse and write. The ideal order knows how long every call will take; only what is written waits for what was found.",
    ],
  };
}
