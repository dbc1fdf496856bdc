import type { Language } from "@/lib/documents/schema";
import { judgeInWorkers } from "@/scripts/bench/checks/judge-in-workers";
import type { Verdict } from "@/scripts/bench/checks/judge-mutants";
import { claimIdOf, writePairsVersion } from "@/scripts/bench/checks/pairs/pairs-version";
import {
  PAIR_LANGUAGES,
  PAIR_SETS,
  type Pair,
  type PairSet,
  readPairs,
} from "@/scripts/bench/checks/pairs/read-pairs";
import { type JudgedPairs, reportPairs } from "@/scripts/bench/checks/pairs/report-pairs";
import type { Falsified } from "@/scripts/bench/checks/planting/mutant";
import type { ReportPart } from "@/scripts/bench/report";

/** How the checks judge sentences that a writer worded freely, and the errors such a writer makes. */
export async function benchPairs(): Promise<ReportPart> {
  const jobs = await Promise.all(
    PAIR_LANGUAGES.flatMap((language) => PAIR_SETS.map((set) => jobOf(language, set))),
  );
  const judgements = await judgeInWorkers(
    jobs.map(({ version, errors }) => ({ version, mutants: errors.map(falsify) })),
  );
  return reportPairs(
    jobs.map(({ errors, ...job }, index): JudgedPairs => {
      const judgement = judgements[index];
      if (!judgement)
        throw new Error(`Nobody judged the ${job.version.guideline}, ${job.set} set.`);
      const verdictOf = (position: number): Verdict => {
        const verdict = judgement.verdicts[position];
        if (!verdict) throw new Error(`No verdict on error ${position}.`);
        return verdict;
      };
      const judged = errors.map((error, position) => ({ ...error, verdict: verdictOf(position) }));
      return { ...job, errors: judged, judgement };
    }),
  );
}

type PairError = { pair: Pair } & Pair["errors"][number];

async function jobOf(language: Language, set: PairSet) {
  const pairs = readPairs(language, set);
  const version = await writePairsVersion(language, pairs);
  const errors = pairs.flatMap((pair) => pair.errors.map((error) => ({ pair, ...error })));
  return { version, set, pairs, errors };
}

function falsify({ pair, class: name, plain }: PairError): Falsified {
  const claimId = claimIdOf(pair);
  return {
    class: name,
    how: plain,
    edits: [{ type: "text", claimId, text: plain }],
    about: [claimId],
  };
}
