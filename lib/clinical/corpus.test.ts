import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { Recommendation } from "@/lib/clinical/schema";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";

const CORPUS = path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus");
/** Real guidelines are not part of the project: set CORPUS_DIR to run these measurements. */
const measure = test.skipIf(!existsSync(CORPUS));

type Gold = { text: string };

async function recommendationsOf(file: string): Promise<Recommendation[]> {
  const source = await readDocument({
    path: path.join(CORPUS, file),
    fileName: path.basename(file),
  });
  return buildClinicalGraph(source, structureDocument(source)).recommendations;
}

function goldOf<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(CORPUS, file), "utf8")) as T;
}

/** Pairs each known statement with the found one that has the same words; list figures do not count as words. */
function pair<T extends Gold>(
  gold: T[],
  found: Recommendation[],
): [T, Recommendation | undefined][] {
  const free = new Set(found);
  return gold.map((known) => {
    const best = [...free]
      .map((one) => ({ one, likeness: likeness(known.text, one.text) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0];
    if (!best || best.likeness < 0.95) return [known, undefined];
    free.delete(best.one);
    return [known, best.one];
  });
}

function likeness(a: string, b: string): number {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .replace(/\b\d\. /gu, " ")
      .match(/[a-z]+|\d+/gu) ?? [];
  const left = words(a);
  const right = words(b);
  const shared = new Map<string, number>();
  for (const word of left) shared.set(word, (shared.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of right) {
    const count = shared.get(word) ?? 0;
    if (count > 0) hits++;
    shared.set(word, count - 1);
  }
  return (2 * hits) / (left.length + right.length);
}

measure(
  "all recommendations of the CDC opioid guideline are found with category and evidence type",
  async () => {
    type Known = Gold & { number: string; category: string; evidenceType: string };
    const gold = goldOf<{ recommendations: Known[] }>(
      "en/cdc-opioid-2022/gold.json",
    ).recommendations;
    const found = await recommendationsOf("en/cdc-opioid-2022/guideline.pdf");
    const levels: Record<string, string> = {
      "1": "high",
      "2": "moderate",
      "3": "low",
      "4": "very_low",
    };
    const read = pair(gold, found).map(([, one]) => [one?.number, one?.strength, one?.certainty]);
    expect(read).toEqual(
      gold.map((known) => [
        known.number,
        known.category === "A" ? "strong" : "conditional",
        [levels[known.evidenceType]],
      ]),
    );
    expect(found).toHaveLength(gold.length);
  },
);

measure(
  "all statements of the WHO hypertension guideline are found once, ranges of certainty included",
  async () => {
    type Known = Gold & {
      number: string;
      strength: string;
      direction: string;
      certainty: string[];
    };
    const gold = goldOf<{ recommendations: Known[] }>(
      "en/who-hypertension-2021/gold.json",
    ).recommendations;
    const found = await recommendationsOf("en/who-hypertension-2021/guideline.pdf");
    const read = pair(gold, found).map(([, one]) => [
      one?.number,
      one?.strength,
      one?.direction,
      one?.certainty.toSorted(),
    ]);
    expect(read).toEqual(
      gold.map(({ number, strength, direction, certainty }) => [
        number,
        strength,
        direction,
        certainty.toSorted(),
      ]),
    );
    expect(found).toHaveLength(gold.length);
  },
);

measure(
  "at least 95 of 100 USPSTF recommendations are found with their grade, and at most 5 of 100 found are none",
  async () => {
    type Known = Gold & { grade: string };
    const { documents } = goldOf<{ documents: Record<string, Known[]> }>("en/uspstf/gold.json");
    const meaning: Record<string, string> = {
      A: "strong for",
      B: "strong for",
      C: "conditional for",
      D: "strong against",
      I: "null null",
    };
    const counts = { known: 0, found: 0, right: 0 };
    for (const [file, gold] of Object.entries(documents)) {
      const found = await recommendationsOf(`en/uspstf/${file}`);
      counts.known += gold.length;
      counts.found += found.length;
      counts.right += pair(gold, found).filter(
        ([{ grade }, one]) => one && `${one.strength} ${one.direction}` === meaning[grade],
      ).length;
    }
    expect(counts.known).toBeGreaterThan(70);
    expect(counts.right / counts.known).toBeGreaterThanOrEqual(0.95);
    expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.95);
  },
);

measure(
  "a Chinese consensus gives its 推荐意见 and nothing it quotes from other guidelines",
  async () => {
    const found = await recommendationsOf("zh/lai-2022/guideline.md");
    expect(found.map(({ number }) => number?.replace(/\d/u, ""))).toEqual(
      Array(14).fill("推荐意见"),
    );
    expect(found.every(({ strength, label }) => strength === null && label === null)).toBe(true);
  },
);

measure("the eight principles of a dietary guideline are its recommendations", async () => {
  const found = await recommendationsOf("zh/diet-dm-2023/guideline.pdf");
  expect(found).toHaveLength(8);
  expect(found.every(({ actor }) => actor === "patient")).toBe(true);
});
