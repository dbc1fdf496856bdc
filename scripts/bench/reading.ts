import { guidelineFiles, readGuideline, type ReadGuideline } from "@/scripts/bench/read-corpus";
import { measureExcerpts } from "@/scripts/bench/reading-excerpts";
import { measureRecommendations } from "@/scripts/bench/reading-recommendations";
import { measureText } from "@/scripts/bench/reading-text";
import { measureTime } from "@/scripts/bench/reading-time";
import type { Report } from "@/scripts/bench/report";

export type ReadingOptions = {
  /** Only files whose path holds one of these; excerpts and time are not measured then. */
  only: string[];
};

/** What the product reads of real guidelines: recommendations, text, and how long it takes. */
export async function benchReading({ only }: ReadingOptions): Promise<Report> {
  const files = guidelineFiles().filter(
    (file) => only.length === 0 || only.some((part) => file.includes(part)),
  );
  if (files.length === 0) throw new Error(`No guideline's path holds ${only.join(" or ")}.`);
  const guidelines: ReadGuideline[] = [];
  for (const file of files) guidelines.push(await readGuideline(file));

  const parts = [measureRecommendations(guidelines), await measureText(guidelines)];
  const time = only.length === 0 ? await measureTime() : null;
  if (time) parts.push(await measureExcerpts(), time);
  return {
    name: "reading",
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    bars: Object.assign({}, ...parts.map(({ bars }) => bars)),
    notes: time?.notes ?? ["Time and memory are measured only without --only."],
  };
}
