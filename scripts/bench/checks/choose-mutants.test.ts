import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { exampleDraft } from "@/lib/quality/example-draft";
import { chooseMutants } from "@/scripts/bench/checks/choose-mutants";
import { exampleClaim, exampleVersion } from "@/scripts/bench/checks/planting/example-version";
import type { Version } from "@/scripts/bench/checks/versions";

function version(guideline: string, language: Language, sentences: string[]): Version {
  const [first = "", ...others] = sentences;
  const document = exampleVersion(
    language,
    first,
    others.map((text, index) => exampleClaim(`c${index + 2}`, text)),
  );
  return { guideline, writer: "rules", language, subject: { ...exampleDraft(), document } };
}

const DAILY = ["Take it daily.", "Test it daily.", "Wash it daily.", "Feed it daily."];

function chosenOf(versions: Version[], seed = 1, most = 4) {
  return chooseMutants(versions, { seed, most: () => most }).filter(
    (planting) => planting.class === "frequency",
  );
}

test("every version gives about as many, until there are enough", () => {
  const versions = [
    version("long.md", "en", DAILY),
    version("short.md", "en", DAILY.slice(0, 1)),
    version("other.md", "en", DAILY),
  ];
  const [planting] = chosenOf(versions);
  const guidelines = planting?.chosen.map((one) => one.version.guideline) ?? [];

  expect(guidelines).toHaveLength(4);
  expect(new Set(guidelines.slice(0, 3)).size).toBe(3);
});

test("a version without a place for a class is counted", () => {
  const [planting] = chosenOf([
    version("daily.md", "en", DAILY),
    version("never.md", "en", ["It helps."]),
  ]);

  expect(planting).toMatchObject({ versions: 1, without: 1 });
});

test("a sentence that stands twice is falsified once, and languages are kept apart", () => {
  const plantings = chosenOf([
    version("twice.md", "en", ["Test it every year.", "Test it every year."]),
    version("zh.md", "zh", ["每年检查。"]),
  ]);

  expect(plantings.map(({ language, chosen }) => [language, chosen.length])).toEqual([
    ["en", 1],
    ["zh", 1],
  ]);
});

test("the seed decides which", () => {
  const versions = [version("long.md", "en", DAILY)];
  const wordsOf = (seed: number) =>
    chosenOf(versions, seed, 2)[0]?.chosen.map(({ mutant }) => mutant.after);

  expect(wordsOf(1)).toEqual(wordsOf(1));
  expect(
    new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(wordsOf(seed)))).size,
  ).toBeGreaterThan(1);
});
