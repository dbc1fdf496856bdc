import path from "node:path";

import { readCorpusGold } from "@/scripts/bench/corpus-gold";
import { type KnownAnswers, readKnownAnswers } from "@/scripts/bench/known-answers";
import { graphOf, type ReadGuideline } from "@/scripts/bench/read-corpus";
import { atLeast, type ReportPart } from "@/scripts/bench/report";
import {
  type Score,
  scoreRecommendations,
  share,
  type Total,
  totalOf,
  wrongAnswers,
} from "@/scripts/bench/score";

const LEAST_RECALL = 98;
const LEAST_PRECISION = 95;
const LEAST_EXACT = 98;
/** Documents of which each recommendation must be found with its grade. */
const ALL_OF = ["en/cdc-opioid-2022", "en/who-hypertension-2021", "en/uspstf"];

/** Every document's recommendations and grades against what a reader wrote down. */
export function measureRecommendations(guidelines: ReadGuideline[]): ReportPart {
  const read = new Map(guidelines.map((one) => [one.file, one]));
  const scores: Score[] = [];
  const about: { file: string; wrong: string }[] = [];
  const marked = new Set<string>();
  for (const known of [...readKnownAnswers(), ...readCorpusGold()]) {
    if (known.borderline.length === 0) marked.add(known.id);
    for (const file of known.files) {
      const guideline = read.get(file);
      if (!guideline) continue;
      const { score, wrong } = compare(known, guideline);
      scores.push(score);
      about.push(...wrong.map((one) => ({ file, wrong: one })));
    }
  }
  return {
    figures: {
      recommendations: [...new Set(scores.map(({ file }) => rowOf(file)))].map((document) =>
        rowOfScores(
          document,
          scores.filter(({ file }) => rowOf(file) === document),
        ),
      ),
      "recommendations in total": totalsOf(scores, marked),
    },
    lists: {
      missed: listOf(scores, "missed"),
      "found, and none": scores.flatMap(({ file, extra }) =>
        extra.map((one) => ({ file, ...one })),
      ),
      "grades read wrong": listOf(scores, "wrong"),
      "wrong about the document": about,
    },
    bars: barsOf(scores),
  };
}

function compare(
  known: KnownAnswers,
  { file, source }: ReadGuideline,
): { score: Score; wrong: string[] } {
  if (!source) return { score: scoreRecommendations(known, file, []), wrong: ["it was refused"] };
  const graph = graphOf(source);
  return {
    score: scoreRecommendations(known, file, graph.recommendations),
    wrong: wrongAnswers(known, source.metadata, graph.scheme),
  };
}

/** The files of one folder of the corpus are one row; each sample's formats are rows of their own. */
function rowOf(file: string): string {
  return file.startsWith("samples/") ? file : path.posix.dirname(file);
}

function rowOfScores(document: string, scores: Score[]) {
  const total = sumOf(scores);
  const count = (value: (score: Score) => number) =>
    scores.reduce((all, score) => all + value(score), 0);
  return {
    document,
    found: count(({ found }) => found),
    ...withShares(total),
    numbers: count(({ numbered }) => numbered),
    kinds: count(({ kind }) => kind),
    states: count(({ gradeStatus }) => gradeStatus),
    borderline: count(({ borderline }) => borderline),
  };
}

function sumOf(scores: Score[]): Total {
  return totalOf(scores.map((score, index) => ({ ...score, id: String(index) })));
}

function withShares({ known, hit, extra, exact }: Total) {
  return {
    known,
    hit,
    missed: known - hit,
    extra,
    exact,
    recall: share(hit, known),
    precision: share(hit, hit + extra),
    gradeExact: share(exact, hit),
  };
}

function totalsOf(scores: Score[], marked: Set<string>) {
  const [withMarks, without] = [true, false].map((isMarked) =>
    scores.filter(({ id }) => marked.has(id) === isMarked),
  );
  return [
    { documents: "that mark their recommendations", ...withShares(totalOf(withMarks ?? [])) },
    { documents: "that mark none", ...withShares(totalOf(without ?? [])) },
    { documents: "all", ...withShares(totalOf(scores)) },
  ];
}

function listOf(scores: Score[], list: "missed" | "wrong") {
  return scores.flatMap((score) => score[list].map((text) => ({ file: score.file, text })));
}

function barsOf(scores: Score[]): ReportPart["bars"] {
  const { known, hit, extra, exact } = totalOf(scores);
  const bars: ReportPart["bars"] = {
    "recommendations found": atLeast(share(hit, known), LEAST_RECALL, " %"),
    "of those found, recommendations": atLeast(share(hit, hit + extra), LEAST_PRECISION, " %"),
    "grades exact": atLeast(share(exact, hit), LEAST_EXACT, " %"),
  };
  for (const folder of ALL_OF) {
    const own = scores.filter(({ file }) => file.startsWith(`${folder}/`));
    if (own.length === 0) continue;
    const total = sumOf(own);
    bars[`found with its grade in ${folder}`] = atLeast(total.exact, total.known);
  }
  return bars;
}
