import { claimsOf } from "@/lib/pvgs/claims";
import type { Finding } from "@/lib/quality/schema";
import type { Judgement, Verdict } from "@/scripts/bench/checks/judge-mutants";
import {
  PAIR_ERROR_CLASSES,
  type Pair,
  type PairErrorClass,
  type PairSet,
} from "@/scripts/bench/checks/pairs/read-pairs";
import { claimIdOf } from "@/scripts/bench/checks/pairs/pairs-version";
import {
  GRAVEST,
  LEAST_RECALL,
  LEAST_RECALL_OF_GRAVEST,
  percentages,
  share,
} from "@/scripts/bench/checks/report-mutants";
import type { Version } from "@/scripts/bench/checks/versions";
import { atLeast, atMost, type Bar, type ReportPart } from "@/scripts/bench/report";
import { MOST_ALARMS } from "@/scripts/bench/checks/report-alarms";

type JudgedError = { pair: Pair; class: PairErrorClass; plain: string; verdict: Verdict };

export type JudgedPairs = {
  version: Version;
  set: PairSet;
  pairs: Pair[];
  errors: JudgedError[];
  judgement: Judgement;
};

const GRAVE: ReadonlySet<string> = GRAVEST;

export function reportPairs(judged: JudgedPairs[]): ReportPart {
  return {
    figures: {
      "freely worded pairs": judged.map(countsOf),
      "freely worded pairs, errors by class": judged.flatMap((one) =>
        PAIR_ERROR_CLASSES.map((name) => rowOf(one, name)),
      ),
    },
    lists: {
      "freely worded pairs, missed": judged.flatMap(missesOf),
      "freely worded pairs, false alarms": judged.flatMap((one) =>
        listOf(one, one.judgement.alarms),
      ),
      "freely worded pairs, remarks": judged.flatMap((one) => listOf(one, one.judgement.remarks)),
    },
    bars: Object.fromEntries(judged.flatMap(barsOf)),
  };
}

/** Findings about one of the pairs; what the document as a whole lacks is no error of a pair. */
function pairsNamedBy({ pairs }: JudgedPairs, findings: Finding[]): Pair[] {
  const named = new Set(findings.map(({ claimId }) => claimId));
  return pairs.filter((pair) => named.has(claimIdOf(pair)));
}

function countsOf(judged: JudgedPairs) {
  const { version, set, pairs, errors, judgement } = judged;
  const alarmed = pairsNamedBy(judged, judgement.alarms);
  const remarked = pairsNamedBy(judged, judgement.remarks).filter((one) => !alarmed.includes(one));
  const found = errors.filter(isFound).length;
  const own = claimsOf(version.subject.document).filter((claim) =>
    pairs.some((pair) => claimIdOf(pair) === claim.id),
  );
  return {
    language: version.language,
    set,
    pairs: pairs.length,
    "with a recommendation of the graph": own.filter((claim) => claim.recommendationId).length,
    errors: errors.length,
    found,
    recall: recallWithin(errors),
    interval: percentages(found, errors.length),
    "recall where the faithful text is silent": recallWithin(
      errors.filter(({ pair }) => !alarmed.includes(pair)),
    ),
    "claims alarmed about": alarmed.length,
    "interval of alarms": percentages(alarmed.length, pairs.length),
    "claims only remarked on": remarked.length,
  };
}

/** What is found in a text that is blocked anyway says little. */
function recallWithin(errors: JudgedError[]): number | null {
  return errors.length > 0 ? share(errors.filter(isFound).length, errors.length) : null;
}

function rowOf({ version, set, errors }: JudgedPairs, name: PairErrorClass) {
  const planted = errors.filter((error) => error.class === name);
  const found = planted.filter(isFound);
  const checks = Map.groupBy(
    found.flatMap(({ verdict }) => verdict.found),
    (check) => check,
  );
  return {
    class: name,
    language: version.language,
    set,
    planted: planted.length,
    found: found.length,
    recall: recallWithin(planted),
    interval: percentages(found.length, planted.length),
    "missed with a remark": planted.filter((error) => !isFound(error) && error.verdict.remarked[0])
      .length,
    "found by": [...checks]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([check, all]) => `${check} ${all.length}`)
      .join(", "),
  };
}

function isFound({ verdict }: JudgedError): boolean {
  return verdict.found.length > 0;
}

function missesOf({ version, set, errors }: JudgedPairs): Record<string, string>[] {
  return errors
    .filter((error) => !isFound(error))
    .map(({ pair, class: name, plain, verdict }) => ({
      ...{ class: name, language: version.language, set, pair: pair.id, source: pair.source },
      ...{ wrong: plain, faithful: pair.plain, "remarked by": verdict.remarked.join(" ") },
    }));
}

function listOf(
  { version, set, pairs }: JudgedPairs,
  findings: Finding[],
): Record<string, string>[] {
  return pairs.flatMap((pair) =>
    findings
      .filter(({ claimId }) => claimId === claimIdOf(pair))
      .map(({ check, code, params }) => ({
        ...{ check, code, params: JSON.stringify(params), language: version.language, set },
        ...{ pair: pair.id, source: pair.source, text: pair.plain },
      })),
  );
}

function barsOf(judged: JudgedPairs): [string, Bar][] {
  const { version, set, pairs, judgement } = judged;
  const whose = `${version.language}, ${set} set`;
  const alarmed = pairsNamedBy(judged, judgement.alarms).length;
  const recalls = PAIR_ERROR_CLASSES.map((name): [string, Bar] => {
    const { recall } = rowOf(judged, name);
    const least = GRAVE.has(name) ? LEAST_RECALL_OF_GRAVEST : LEAST_RECALL;
    return [`pairs, recall, ${name}, ${whose}`, atLeast(recall, least)];
  });
  return [
    ...recalls,
    [`pairs, found in company and not alone, ${whose}`, atMost(judgement.foundOnlyInCompany, 0)],
    [`pairs, false alarms, ${whose}`, atMost(share(alarmed, pairs.length), MOST_ALARMS)],
  ];
}
