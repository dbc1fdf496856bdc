import path from "node:path";

import { chooseMutants, type Planting } from "@/scripts/bench/checks/choose-mutants";
import { judgeInWorkers } from "@/scripts/bench/checks/judge-in-workers";
import type { Judgement } from "@/scripts/bench/checks/judge-mutants";
import { benchPairs } from "@/scripts/bench/checks/pairs";
import { reportAlarms } from "@/scripts/bench/checks/report-alarms";
import { GRAVEST, type Judged, reportMutants } from "@/scripts/bench/checks/report-mutants";
import { reportVersions } from "@/scripts/bench/checks/report-versions";
import { type Version, writeVersions } from "@/scripts/bench/checks/versions";
import { findCorpus } from "@/scripts/bench/corpus";
import { corpusFiles, sampleFiles } from "@/scripts/bench/read-corpus";
import type { ReadingOptions } from "@/scripts/bench/reading";
import { atMost, type Report } from "@/scripts/bench/report";

const SEED = 20_261;
/** What `--only` calls the sentences that were worded, and falsified, by hand. */
const PAIRS = "pairs";
const PAIRS_NOTE =
  "The freely worded pairs, and each error in them, were written by hand from no guideline and without knowledge of the checks. Findings about the document as a whole do not count.";
/** As many as it takes to tell the share that is wanted from a lower one. */
const MOST_OF_A_CLASS = { gravest: 120, other: 48 };

/** How many planted errors the checks of faithfulness find, and how often they alarm where there is none. */
export async function benchChecks({ only }: ReadingOptions): Promise<Report> {
  if (only.length === 1 && only[0] === PAIRS) {
    return { name: "checks", ...(await benchPairs()), notes: [PAIRS_NOTE] };
  }
  const hasCorpus = findCorpus() !== null;
  const files = oneOfEach([...sampleFiles(), ...(hasCorpus ? corpusFiles() : [])]).filter(
    (file) => only.length === 0 || only.some((part) => file.includes(part)),
  );
  if (files.length === 0) throw new Error(`No guideline's path holds ${only.join(" or ")}.`);
  const { versions, leftOut } = await writeVersions(files);
  // Before other threads take the processor.
  const measured = reportVersions(versions, leftOut);
  const plantings = chooseMutants(versions, {
    seed: SEED,
    most: (name) => MOST_OF_A_CLASS[GRAVEST.has(name) ? "gravest" : "other"],
  });
  const { judged, judgements } = await judgeAll(versions, plantings);

  const sum = (count: "repeated" | "foundOnlyInCompany") =>
    judgements.reduce((total, judgement) => total + judgement[count], 0);
  const alarms = versions.map((version, index) => ({
    version,
    alarms: judgements[index]?.alarms ?? [],
  }));
  const isWhole = only.length === 0 || only.includes(PAIRS);
  const parts = [
    ...[reportMutants(judged, SEED), reportAlarms(alarms), measured],
    ...(isWhole ? [await benchPairs()] : []),
  ];
  return {
    name: "checks",
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    bars: {
      ...Object.assign({}, ...parts.map(({ bars }) => bars)),
      "found in company and not alone": atMost(sum("foundOnlyInCompany"), 0),
    },
    notes: [
      `Errors are planted one at a time, the same ones in every run (seed ${SEED}), at most ${MOST_OF_A_CLASS.other} of a class in each language and writer (${MOST_OF_A_CLASS.gravest} where 99 % are to be found). Who plants them knows nothing of the checks.`,
      `Found is what has a new blocking finding about the changed claim; of dropped claims and headings, about anything; of switched terms any new finding, for check F17 never blocks. Errors that share no claim, block, recommendation or passage are verified in one copy of their version; what is missed there is verified alone, and so were ${sum("repeated")} of those found.`,
      ...(isWhole ? [PAIRS_NOTE] : []),
      "Versions of the writer `rules` hold the guideline's words, which check F11 compares one by one. Those of `model` are worded by the stand-in for models; a real one changes more.",
      ...(hasCorpus ? [] : ["There is no corpus: only the samples were used."]),
    ],
  };
}

async function judgeAll(
  versions: Version[],
  plantings: Planting[],
): Promise<{ judged: Judged[]; judgements: Judgement[] }> {
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
  const judged = plantings.map(({ chosen: planted, ...planting }) => ({
    ...planting,
    mutants: planted.map(({ version, mutant }) => {
      const verdict = verdicts.get(mutant);
      if (!verdict) throw new Error(`Nobody judged ${mutant.how} in ${version.guideline}.`);
      return { version, mutant, verdict };
    }),
  }));
  return { judged, judgements };
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
