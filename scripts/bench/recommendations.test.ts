import { existsSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { readCorpusGold } from "@/scripts/bench/corpus-gold";
import { type KnownAnswers, readKnownAnswers } from "@/scripts/bench/known-answers";
import { graphOf, readGuideline } from "@/scripts/bench/read-corpus";
import { scoreRecommendations, type Score, totalOf } from "@/scripts/bench/score";

/** Real guidelines are not part of the project: set CORPUS_DIR to run these measurements. */
const HAS_CORPUS = existsSync(path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus"));
const measure = test.skipIf(!HAS_CORPUS);

const OWN = readKnownAnswers();
const SAMPLES = OWN.filter(({ files }) => files[0]?.startsWith("samples/")).flatMap((known) =>
  known.files.map((file) => ({ known, file })),
);

async function recommendationsOf(file: string) {
  const { source, refused } = await readGuideline(file);
  if (!source) throw new Error(`${file} was refused: ${refused}`);
  return graphOf(source).recommendations;
}

async function scoresOf(answers: KnownAnswers[]): Promise<Score[]> {
  const scores: Score[] = [];
  for (const known of answers)
    for (const file of known.files)
      scores.push(scoreRecommendations(known, file, await recommendationsOf(file)));
  return scores;
}

function answersOf(start: string): KnownAnswers[] {
  return [...OWN, ...readCorpusGold()].filter(({ files }) => files[0]?.startsWith(start));
}

test.each(SAMPLES)(
  "$file: every recommendation is found once and nothing else",
  async ({ known, file }) => {
    const score = scoreRecommendations(known, file, await recommendationsOf(file));
    expect(score).toMatchObject({ hit: known.recommendations.length, missed: [], extra: [] });
    expect(score.wrong.filter((one) => !one.startsWith("direction"))).toEqual([]);
  },
);

measure.each([
  ["en/cdc-opioid-2022", 12],
  ["en/who-hypertension-2021", 13],
  ["en/uspstf", 72],
  ["zh/lai-2022", 14],
  ["zh/diet-dm-2023", 8],
])(
  "%s: all %i recommendations are found with their grade, and nothing else",
  async (start, known) => {
    const scores = await scoresOf(answersOf(start));
    expect(scores.flatMap(({ missed, extra, wrong }) => [...missed, ...extra, ...wrong])).toEqual(
      [],
    );
    expect(totalOf(scores)).toEqual({ known, hit: known, extra: 0, exact: known });
  },
);

measure("the eight principles of a dietary guideline speak to the patient", async () => {
  const found = await recommendationsOf("zh/diet-dm-2023/guideline.pdf");
  expect(found.map(({ actor }) => actor)).toEqual(Array(8).fill("patient"));
});
