import { beforeAll, describe, expect, it } from "vitest";

import { indexPassages, quoteOf } from "@/lib/documents/quote";
import { claimsOf } from "@/lib/pvgs/claims";
import { judgeMutants } from "@/scripts/bench/checks/judge-mutants";
import { claimIdOf, writePairsVersion } from "@/scripts/bench/checks/pairs/pairs-version";
import type { Pair } from "@/scripts/bench/checks/pairs/read-pairs";
import { reportPairs } from "@/scripts/bench/checks/pairs/report-pairs";
import type { Version } from "@/scripts/bench/checks/versions";

const DOSE: Pair = {
  id: "dose",
  kind: "recommendation",
  source: "We recommend paracetamol 500 mg four times a day for adults with a headache.",
  plain: "Adults who have a headache are advised to take paracetamol, 500 mg four times a day.",
  errors: [
    {
      class: "number",
      plain: "Adults who have a headache are advised to take paracetamol, 700 mg four times a day.",
    },
    {
      class: "term switched",
      plain: "Adults who have a headache are advised to take paracetamol, 500 mg four times a day!",
    },
  ],
};
const WARNING: Pair = {
  id: "warning",
  kind: "safety",
  source: "Paracetamol is contraindicated in severe liver failure.",
  plain: "Paracetamol is contraindicated if you have severe liver failure.",
  errors: [],
};
const PAIRS = [DOSE, WARNING];

describe("writePairsVersion", () => {
  let version: Version;
  beforeAll(async () => {
    version = await writePairsVersion("en", PAIRS);
  });
  const claimOf = (pair: Pair) => {
    const claim = claimsOf(version.subject.document).find(({ id }) => id === claimIdOf(pair));
    if (!claim) throw new Error(`No claim says ${pair.id}.`);
    return claim;
  };

  it("says every pair's plain words, resting on its whole source and nothing else", () => {
    const passages = indexPassages(version.subject.source);
    for (const pair of PAIRS) {
      const { text, anchors } = claimOf(pair);
      expect(text).toBe(pair.plain);
      expect(anchors.map((anchor) => quoteOf(passages, anchor))).toEqual([pair.source]);
    }
  });

  it("puts a recommendation that the graph found into its card", () => {
    const { recommendationId } = claimOf(DOSE);
    const cards = version.subject.document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.type === "recommendation_card");
    expect(cards.map(({ recommendationIds }) => recommendationIds)).toEqual([[recommendationId]]);
  });

  it("has its words checked as a model's, so that errors are found in them and others are missed", () => {
    const errors = DOSE.errors.map((error) => ({ pair: DOSE, ...error }));
    const judgement = judgeMutants(
      version,
      errors.map(({ pair, class: name, plain: text }) => ({
        ...{ class: name, how: text, about: [claimIdOf(pair)] },
        edits: [{ type: "text", claimId: claimIdOf(pair), text }],
      })),
    );
    const judged = errors.flatMap((error, index) => {
      const verdict = judgement.verdicts[index];
      return verdict ? [{ ...error, verdict }] : [];
    });
    const { lists, bars } = reportPairs([
      { version, set: "second", pairs: PAIRS, errors: judged, judgement },
    ]);
    expect(lists["freely worded pairs, missed"]?.map((miss) => miss["class"])).toEqual([
      "term switched",
    ]);
    expect(bars["pairs, recall, number, en, second set"]).toMatchObject({ value: 1, met: true });
    expect(bars["pairs, recall, term switched, en, second set"]).toMatchObject({
      value: 0,
      met: false,
    });
    expect(bars["pairs, recall, unit, en, second set"]).toMatchObject({ value: null, met: false });
  });
});
