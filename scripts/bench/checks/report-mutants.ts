import { dice } from "@/e2e/providers/dice";
import type { Verdict } from "@/scripts/bench/checks/judge-mutants";
import type { Planting } from "@/scripts/bench/checks/choose-mutants";
import {
  type Mutant,
  MUTANT_CLASSES,
  type MutantClass,
} from "@/scripts/bench/checks/planting/mutant";
import type { Version } from "@/scripts/bench/checks/versions";
import { wilsonInterval } from "@/scripts/bench/checks/wilson";
import { atLeast, type Bar, type ReportPart } from "@/scripts/bench/report";

export type Judged = Omit<Planting, "chosen"> & {
  mutants: { version: Version; mutant: Mutant; verdict: Verdict }[];
};

export const LEAST_RECALL = 0.95;
export const LEAST_RECALL_OF_GRAVEST = 0.99;
/** In which a miss would harm most. */
export const GRAVEST: ReadonlySet<MutantClass> = new Set<MutantClass>([
  "number",
  "decimal shift",
  "unit",
  "negation added",
  "negation removed",
  "strength up",
  "drug swapped",
]);
const LEAST_MUTANTS = 3_000;
const MOST_LISTED = 200;
const AROUND = 60;

export function reportMutants(judged: Judged[], seed: number): ReportPart {
  const planted = judged.reduce((sum, { mutants }) => sum + mutants.length, 0);
  const missed = judged.flatMap(({ mutants }) =>
    mutants.filter(({ verdict }) => verdict.found.length === 0),
  );
  return {
    figures: {
      "planted errors": {
        planted,
        found: planted - missed.length,
        "interval of what was found": percentages(planted - missed.length, planted),
        "missed, listed": Math.min(missed.length, MOST_LISTED),
      },
      "planted errors by class": judged.map(rowOf),
    },
    lists: { missed: listOf(missed, seed) },
    bars: {
      "errors planted": atLeast(planted, LEAST_MUTANTS),
      ...Object.fromEntries(barsOf(judged)),
    },
  };
}

function rowOf({ mutants, ...planting }: Judged) {
  const found = mutants.filter(({ verdict }) => verdict.found.length > 0);
  const missed = mutants.filter(({ verdict }) => verdict.found.length === 0);
  const checks = Map.groupBy(
    found.flatMap(({ verdict }) => verdict.found),
    (check) => check,
  );
  return {
    class: planting.class,
    language: planting.language,
    writer: planting.writer,
    planted: mutants.length,
    found: found.length,
    recall: mutants.length > 0 ? share(found.length, mutants.length) : null,
    interval: percentages(found.length, mutants.length),
    "missed with a remark": missed.filter(({ verdict }) => verdict.remarked.length > 0).length,
    versions: planting.versions,
    "versions without a place": planting.without,
    "found by": [...checks]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([check, all]) => `${check} ${all.length}`)
      .join(", "),
  };
}

/** Of every class and language, the lower recall of the two writers; not met where one of them had no place. */
function barsOf(judged: Judged[]): [string, Bar][] {
  return MUTANT_CLASSES.flatMap((name) => {
    const least = GRAVEST.has(name) ? LEAST_RECALL_OF_GRAVEST : LEAST_RECALL;
    const ofClass = judged.filter((one) => one.class === name);
    const languages = [...new Set(ofClass.map(({ language }) => language))];
    return languages.map((language): [string, Bar] => {
      const recalls = ofClass
        .filter((one) => one.language === language)
        .map(({ mutants }) =>
          mutants.length === 0
            ? null
            : share(
                mutants.filter(({ verdict }) => verdict.found.length > 0).length,
                mutants.length,
              ),
        );
      const counted = recalls.filter((recall) => recall !== null);
      const lowest = counted.length < recalls.length ? null : Math.min(...counted);
      return [`recall, ${name}, ${language}`, atLeast(lowest, least)];
    });
  });
}

function listOf(missed: Judged["mutants"], seed: number): Record<string, string>[] {
  // As many of each class as there is room for: one that is always missed would hide the others.
  const turns = [...Map.groupBy(missed, ({ mutant }) => mutant.class).values()].flatMap((all) =>
    all
      .toSorted((one, other) => chance(seed, one) - chance(seed, other))
      .map((one, turn) => ({ one, turn })),
  );
  return turns
    .toSorted((one, other) => one.turn - other.turn)
    .slice(0, MOST_LISTED)
    .map(({ one: { version, mutant, verdict } }) => {
      const { before, after } = excerpts(mutant);
      return {
        class: mutant.class,
        language: version.language,
        writer: version.writer,
        how: mutant.how,
        before,
        after,
        guideline: version.guideline,
        claim: (mutant.about ?? []).join(" "),
        "remarked by": verdict.remarked.join(" "),
      };
    });
}

function chance(seed: number, { version, mutant }: Judged["mutants"][number]): number {
  return dice(seed, "listed", version.guideline, version.writer, mutant.before, mutant.after);
}

/** What stands around the change. */
function excerpts({ before, after }: Mutant): { before: string; after: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const around = (text: string) =>
    text.slice(Math.max(0, start - AROUND), text.length - Math.max(0, end - AROUND));
  return { before: around(before), after: around(after) };
}

export function share(part: number, whole: number): number {
  return Number((part / whole).toFixed(4));
}

export function percentages(hits: number, count: number): string | null {
  const interval = wilsonInterval(hits, count);
  return interval && `${interval.map((end) => (end * 100).toFixed(1)).join("–")} %`;
}
