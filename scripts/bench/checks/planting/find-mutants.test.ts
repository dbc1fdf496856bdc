import { expect, test } from "vitest";

import { dice } from "@/e2e/providers/dice";
import { exampleClaim, exampleVersion } from "@/scripts/bench/checks/planting/example-version";
import { findMutants } from "@/scripts/bench/checks/planting/find-mutants";
import type { MutantClass } from "@/scripts/bench/checks/planting/mutant";

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const roll =
  (seed: number) =>
  (...what: (string | number)[]) =>
    dice(seed, ...what);

/** All that any seed makes of a sentence in one class. */
function madeOf(name: MutantClass, language: "en" | "zh", text: string): Set<string> {
  const version = exampleVersion(language, text);
  const mutants = SEEDS.flatMap((seed) => findMutants(version, roll(seed)));
  return new Set(
    mutants
      .filter((mutant) => mutant.class === name && mutant.before === text)
      .map(({ after }) => after),
  );
}

const ENGLISH: [MutantClass, string, string[]][] = [
  ["number", "Take it for two days.", ["Take it for three days.", "Take it for seven days."]],
  ["decimal shift", "Take 2.5 mg.", ["Take 25 mg.", "Take 0.25 mg."]],
  ["unit", "Take 5 mg.", ["Take 5 g.", "Take 5 micrograms."]],
  ["frequency", "Take it daily.", ["Take it weekly.", "Take it monthly."]],
  ["route", "Oral steroids help.", ["Intravenous steroids help."]],
  ["comparator", "Rest for at least 3 days.", ["Rest for at most 3 days."]],
  ["negation added", "It should be used.", ["It should not be used."]],
  ["negation removed", "Do not use it alone.", ["Use it alone."]],
  ["direction", "There was an increase in pain.", ["There was a decrease in pain."]],
  ["strength up", "You should rest.", ["You must rest."]],
  ["certainty up", "It may help.", ["It will help."]],
  ["certainty range narrowed", "Of low to moderate certainty.", ["Of moderate certainty."]],
  ["population widened", "In women with severe asthma.", ["In women with asthma."]],
  ["exception dropped", "Use it, unless it hurts (e.g., a lot).", ["Use it."]],
  ["companion harm dropped", "It helps, but may cause bleeding.", ["It helps."]],
  ["actor changed", "Your care team should test.", ["You should test."]],
  ["invented number", "It helps.", ["It helps, for 11 weeks."]],
  ["invented entity", "It helps.", ["It helps, together with ginkgo."]],
  ["relative-only effect", "It reduces the risk of death.", ["It halves the risk of death."]],
];
const CHINESE: [MutantClass, string, string[]][] = [
  ["number", "服用两周。", ["服用三周。", "服用八周。"]],
  ["decimal shift", "每次2.5 mg。", ["每次25 mg。", "每次0.25 mg。"]],
  ["unit", "每次5 mg。", ["每次5 g。", "每次5 μg。"]],
  ["frequency", "每日服药。", ["每周服药。", "每月服药。"]],
  ["route", "建议口服激素。", ["建议静脉注射激素。", "建议肌内注射激素。"]],
  ["comparator", "65岁以上的人。", ["65岁以下的人。"]],
  ["negation added", "应使用该药。", ["不应使用该药。"]],
  ["negation removed", "不应使用该药。", ["应使用该药。"]],
  ["direction", "血压升高。", ["血压降低。"]],
  ["strength up", "应当检查。", ["必须检查。"]],
  ["certainty up", "可能有效。", ["一定会有效。"]],
  ["certainty range narrowed", "低至中等质量证据。", ["中等质量证据。"]],
  ["population widened", "适用于重度哮喘患者。", ["适用于哮喘患者。"]],
  ["exception dropped", "可以使用，除非过敏。", ["可以使用。"]],
  ["companion harm dropped", "该药有效，但可引起出血。", ["该药有效。"]],
  ["actor changed", "医生应检查。", ["您自己应检查。"]],
  ["invented number", "这样有效。", ["这样有效，持续11周。"]],
  ["invented entity", "这样有效。", ["这样有效，可配合针灸。"]],
  ["relative-only effect", "可降低死亡风险。", ["可成倍降低死亡风险。"]],
];

test.each([
  ...ENGLISH.map((one) => ["en", ...one] as const),
  ...CHINESE.map((one) => ["zh", ...one] as const),
])("%s, %s: %s", (language, name, text, expected) => {
  const made = madeOf(name, language, text);

  expect(made.size).toBeGreaterThan(0);
  expect([...made]).toEqual(expect.arrayContaining(expected));
});

test.each([
  ["number", "zh", "根据文献[12]和表3。"],
  ["number", "en", "See Table 3 and reference [12]."],
  ["decimal shift", "en", "It was published in 2012."],
  ["negation added", "zh", "出现不良反应。"],
  ["certainty up", "zh", "尽可能休息。"],
  ["population widened", "en", "For pregnant women."],
] as const)("%s, %s: nothing is planted in “%s”", (name, language, text) => {
  const planted = madeOf(name, language, text);

  expect([...planted].filter((after) => after !== "For women.")).toEqual([]);
});

test("a medicine gives way to one that the version names elsewhere", () => {
  const other = exampleClaim("c2", "Warfarin is older.");
  const version = exampleVersion("en", "Give aspirin to all.", [other]);
  const mutants = findMutants(version, roll(1)).filter((mutant) => mutant.class === "drug swapped");

  expect(mutants.map(({ after }) => after)).toContain("Give warfarin to all.");
});

test("a term is switched only where the version has it elsewhere too", () => {
  const text = "Treat hypertension early.";
  const alone = exampleVersion("en", text);
  const twice = exampleVersion("en", text, [exampleClaim("c2", "Hypertension is common.")]);
  const switched = (version: typeof alone) =>
    findMutants(version, roll(1)).filter((mutant) => mutant.class === "term switched");

  expect(switched(alone)).toEqual([]);
  expect(switched(twice).map(({ after }) => after)).toContain("Treat high blood pressure early.");
});

test("a warning that stands elsewhere too is dropped everywhere, or not at all", () => {
  const warning = { kind: "safety", safetyId: "s1" } as const;
  const first = exampleClaim("c2", "Do not use it in pregnancy.", warning);
  const second = exampleClaim("c3", "Never use it in pregnancy.", warning);
  const inAdvice = exampleClaim("c4", first.text);
  const dropped = (around: (typeof first)[]) =>
    findMutants(exampleVersion("en", "Rest.", around), roll(1))
      .filter((mutant) => mutant.class === "contraindication dropped")
      .map(({ edits }) => edits);

  expect(dropped([first, second])).toEqual([[{ type: "drop", claimIds: ["c2", "c3"] }]]);
  expect(dropped([first, inAdvice])).toEqual([]);
});

test("a stronger grade changes the sentence and the field behind it", () => {
  const mutants = findMutants(exampleVersion("en", "Rest."), roll(1));
  const [stronger] = mutants.filter((mutant) => mutant.class === "strength up");

  expect(stronger?.edits).toContainEqual({ type: "grade", titleId: "c91", strength: "strong" });
  expect(stronger?.after).not.toBe(stronger?.before);
});

test("a quotation loses a word or has two in another order", () => {
  const quote = exampleClaim("c2", "unless they are pregnant", { kind: "quote" });
  const made = SEEDS.flatMap((seed) =>
    findMutants(exampleVersion("en", "Rest.", [quote]), roll(seed)),
  )
    .filter((mutant) => mutant.class === "quote altered")
    .map(({ after }) => after);

  expect(made).toEqual(expect.arrayContaining(["unless are pregnant", "they unless are pregnant"]));
});

test("the seed decides, and nothing else", () => {
  const version = exampleVersion("en", "Take 5 mg daily for at least 3 days.");

  expect(findMutants(version, roll(1))).toEqual(findMutants(version, roll(1)));
  expect(findMutants(version, roll(1))).not.toEqual(findMutants(version, roll(2)));
});
