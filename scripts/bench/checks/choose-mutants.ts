import type { Language } from "@/lib/documents/schema";
import { dice } from "@/e2e/providers/dice";
import { findMutants } from "@/scripts/bench/checks/planting/find-mutants";
import {
  type Mutant,
  MUTANT_CLASSES,
  type MutantClass,
} from "@/scripts/bench/checks/planting/mutant";
import type { Version, Writer } from "@/scripts/bench/checks/versions";

/** Mutants of one class in the versions of one language and writer. */
export type Planting = {
  class: MutantClass;
  language: Language;
  writer: Writer;
  /** Versions in which the class has a place, and those in which it has none. */
  versions: number;
  without: number;
  chosen: { version: Version; mutant: Mutant }[];
};

type Choice = {
  seed: number;
  /** Of a class in each language and writer, at most. */
  most: (name: MutantClass) => number;
};

/** Takes of every class about as many from each version, in an order that only the seed decides. */
export function chooseMutants(versions: Version[], { seed, most }: Choice): Planting[] {
  const found = versions.map((version) => {
    const roll = (...what: (string | number)[]) => dice(seed, nameOf(version), ...what);
    return { version, mutants: distinct(findMutants(version.subject.document, roll)) };
  });
  const groups = Map.groupBy(found, ({ version }) => `${version.language} ${version.writer}`);
  return [...groups.values()].flatMap((group) =>
    MUTANT_CLASSES.flatMap((name): Planting[] => {
      const [first] = group;
      if (!first) return [];
      const shuffled = group
        .map(({ version, mutants }) => ({
          version,
          chance: dice(seed, name, nameOf(version)),
          mutants: inOrder(
            mutants.filter((mutant) => mutant.class === name),
            (index) => dice(seed, name, nameOf(version), index),
          ),
        }))
        .filter(({ mutants }) => mutants.length > 0)
        .sort((one, other) => one.chance - other.chance);
      const { language, writer } = first.version;
      const chosen = inTurn(shuffled, most(name));
      const counts = { versions: shuffled.length, without: group.length - shuffled.length };
      return [{ class: name, language, writer, ...counts, chosen }];
    }),
  );
}

export function nameOf({ guideline, writer }: Version): string {
  return `${guideline} (${writer})`;
}

/** A sentence that stands in several places is falsified once. */
function distinct(mutants: Mutant[]): Mutant[] {
  const byWords = new Map(
    mutants.map((mutant) => [[mutant.class, mutant.before, mutant.after].join("\n"), mutant]),
  );
  return [...byWords.values()];
}

function inOrder<T>(values: T[], chanceOf: (index: number) => number): T[] {
  return values
    .map((value, index) => ({ value, chance: chanceOf(index) }))
    .sort((one, other) => one.chance - other.chance)
    .map(({ value }) => value);
}

/** The first of each version, then the second of each, and so on. */
function inTurn(
  sources: { version: Version; mutants: Mutant[] }[],
  most: number,
): Planting["chosen"] {
  const longest = Math.max(0, ...sources.map(({ mutants }) => mutants.length));
  const chosen: Planting["chosen"] = [];
  for (let round = 0; round < longest; round++)
    for (const { version, mutants } of sources) {
      const mutant = mutants[round];
      if (mutant && chosen.length < most) chosen.push({ version, mutant });
    }
  return chosen;
}
