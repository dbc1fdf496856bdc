import path from "node:path";

import { verifyDraft } from "@/lib/quality/verify-draft";
import { chooseMutants, nameOf } from "@/scripts/bench/checks/choose-mutants";
import { judgeInWorkers } from "@/scripts/bench/checks/judge-in-workers";
import { countSourced } from "@/scripts/bench/checks/judge-mutants";
import { reportAlarms } from "@/scripts/bench/checks/report-alarms";
import { type Judged, reportMutants } from "@/scripts/bench/checks/report-mutants";
import { type Version, writeVersions } from "@/scripts/bench/checks/versions";
import { findCorpus } from "@/scripts/bench/corpus";
import { median } from "@/scripts/bench/median";
import { corpusFiles, sampleFiles } from "@/scripts/bench/read-corpus";
import type { ReadingOptions } from "@/scripts/bench/reading";
import { atMost, type Report, type ReportPart } from "@/scripts/bench/report";

const SEED = 20_261;
const MOST_OF_A_CLASS = 48;
const TIMED_RUNS = 5;
const MOST_SECONDS = 2;

/** How many planted errors the checks of faithfulness find, and how often they alarm where there is none. */
export async function benchChecks({ only }: ReadingOptions): Promise<Report> {
  const hasCorpus = findCorpus() !== null;
  const files = oneOfEach([...sampleFiles(), ...(hasCorpus ? corpusFiles() : [])]).filter(
    (file) => only.length === 0 || only.some((part) => file.includes(part)),
  );
  if (files.length === 0) throw new Error(`No guideline's path holds ${only.join(" or ")}.`);
  const { versions, leftOut } = await writeVersions(files);
  const time = timeLargest(versions);

  const plantings = chooseMutants(versions, { seed: SEED, most: MOST_OF_A_CLASS });
  const chosen = Map.groupBy(
    plantings.flatMap((planting) => planting.chosen),
    ({ version }) => version,
  );
  const jobs = versions.map((version) => ({
    version,
    mutants: (chosen.get(version) ?? []).map(({ mutant }) => mutant),
  }));
  const judgements = await judgeInWorkers(jobs);
  const verdicts = new Map(
    jobs.flatMap(({ mutants }, job) =>
      mutants.map((mutant, index) => [mutant, judgements[job]?.verdicts[index]] as const),
    ),
  );
  const judged = plantings.map(({ chosen: mutants, ...planting }): Judged => ({
    ...planting,
    mutants: mutants.flatMap(({ version, mutant }) => {
      const verdict = verdicts.get(mutant);
      return verdict ? [{ version, mutant, verdict }] : [];
    }),
  }));
  const sum = (count: "repeated" | "foundOnlyInCompany") =>
    judgements.reduce((total, judgement) => total + judgement[count], 0);
  const alarms = versions.map((version, job) => ({
    version,
    alarms: judgements[job]?.alarms ?? [],
  }));
  const parts = [reportMutants(judged, SEED), reportAlarms(alarms), time];
  return {
    name: "checks",
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    lists: { ...Object.assign({}, ...parts.map(({ lists }) => lists)), "left out": leftOut },
    bars: {
      ...Object.assign({}, ...parts.map(({ bars }) => bars)),
      "found in company and not alone": atMost(sum("foundOnlyInCompany"), 0),
    },
    notes: [
      `Errors are planted one at a time, the same ones in every run (seed ${SEED}), at most ${MOST_OF_A_CLASS} of a class in each language and writer; the generator knows nothing of the checks. A sentence that can be falsified in several places counts once for each.`,
      `Found is what has a new blocking finding about the changed claim; of dropped claims and headings, any. Those that share no claim, block, recommendation or passage are verified in one copy of their version; whatever is missed there is verified alone, and ${sum("repeated")} of those found were too.`,
      "Versions of the writer `rules` hold the guideline's words, which check F11 compares one by one; those of `model` hold plain words of the stand-in for models, which changes few of them.",
      ...(hasCorpus ? [] : ["There is no corpus: only the samples were used."]),
    ],
  };
}

/** Of a guideline in several formats the one that is read fastest. */
function oneOfEach(files: string[]): string[] {
  const formats = [".md", ".html", ".txt", ".docx", ".pdf"];
  const rank = (file: string) => formats.indexOf(path.extname(file));
  const stem = (file: string) => file.slice(0, -path.extname(file).length);
  return [...Map.groupBy(files, stem).values()].flatMap((same) =>
    same.toSorted((one, other) => rank(one) - rank(other)).slice(0, 1),
  );
}

function timeLargest(versions: Version[]): ReportPart {
  const [largest] = versions.toSorted((one, other) => countSourced(other) - countSourced(one));
  if (!largest) return { figures: {}, lists: {}, bars: {} };
  const seconds = median(
    Array.from({ length: TIMED_RUNS }, () => {
      const begin = performance.now();
      verifyDraft({ ...largest.subject, enabled: true });
      return (performance.now() - begin) / 1_000;
    }),
  );
  const rounded = Number(seconds.toFixed(2));
  return {
    figures: {
      "largest version": {
        version: nameOf(largest),
        claims: countSourced(largest),
        "seconds to verify": rounded,
      },
    },
    lists: {},
    bars: { "seconds to verify the largest version": atMost(rounded, MOST_SECONDS, " s") },
  };
}
