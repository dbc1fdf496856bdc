import { expect, test } from "vitest";

import { findComparators } from "@/lib/quality/language/comparators";
import { findDoseWords } from "@/lib/quality/language/dose-words";
import { findDuties } from "@/lib/quality/language/duties";
import { findHedges } from "@/lib/quality/language/hedges";
import { findExceptions, findLimits } from "@/lib/quality/language/limits";
import { findNegations } from "@/lib/quality/language/negations";
import { findQuantities } from "@/lib/quality/language/quantities";

const brief = (text: string) =>
  findQuantities(text).map(({ value, unit, comparator }) =>
    [comparator ?? "", value, unit ?? ""].join(" ").trim(),
  );

test("a dose is read with its unit", () => {
  expect(brief("metformin 500 mg twice daily, maximum 2,000 mg per day")).toEqual([
    "500 mg",
    "2 time/day",
    "≤ 2000 mg/day",
  ]);
});

test("a decimal shift is another number", () => {
  expect(brief("0.5 mg")).not.toEqual(brief("5 mg"));
  expect(brief("0.50 mg")).toEqual(brief("0.5 mg"));
});

test("both ends of a range take the unit", () => {
  expect(brief("130–139 mmHg")).toEqual(["130 mmHg", "139 mmHg"]);
  expect(brief("5 to 7 days")).toEqual(["5 day", "7 day"]);
});

test("comparators are read in signs and words of both languages, 以上 and 以下 inclusive", () => {
  expect(brief("≥140 mmHg")).toEqual(["≥ 140 mmHg"]);
  expect(brief("at least 3 months")).toEqual(["≥ 3 month"]);
  expect(brief("less than 40 mg")).toEqual(["< 40 mg"]);
  expect(brief("people aged 65 years or older")).toEqual(["≥ 65 year"]);
  expect(brief("65岁以上")).toEqual(["≥ 65 year"]);
  expect(brief("不超过2000mg")).toEqual(["≤ 2000 mg"]);
  expect(brief("低于7.0%")).toEqual(["< 7.0 %".replace("7.0", "7")]);
});

test("Chinese numerals count before a measure word only", () => {
  expect(brief("每日两次，连用三天，一般不需住院")).toEqual(["2 time", "3 day"]);
});

test("a power of ten is one number and a reference mark is none", () => {
  expect(brief("4×10⁹/L")).toEqual(["4", "10^9"]);
  expect(brief("500 mg¹²")).toEqual(["500 mg"]);
});

test("digits of a name belong to the name, and those of a reference are no amount", () => {
  expect(brief("HbA1c, vitamin B12 and COVID-19, see Table 3")).toEqual([
    "hba1c",
    "b12",
    "covid19",
  ]);
});

test("the number of a type, stage or class is read with what it numbers", () => {
  expect(brief("type 2 diabetes at stage 3")).toEqual(["2 type", "3 stage"]);
  expect(brief("2型糖尿病，Ⅲ级，II类")).toEqual(["2 type", "3 grade", "2 class"]);
});

test("numbers in words are numbers, parts of other words are not", () => {
  expect(brief("two medicines, twenty-four hours, no one, one of them")).toEqual(["2", "24 hour"]);
  expect(brief("tenfold, doubled, two-thirds, half of them, half-life")).toEqual([
    "10 fold",
    "2 fold",
    "2/3",
    "1/2",
  ]);
  expect(brief("first-line treatment; first, talk to someone")).toEqual(["1."]);
  expect(brief("百分之五，三分之一，两成，一半，翻倍，第二周")).toEqual([
    "5 %",
    "1/3",
    "20 %",
    "1/2",
    "2 fold",
    "2. week",
  ]);
  expect(brief("5千克，十七片，一线治疗，二联")).toEqual(["5 kg", "17 tablet", "1 line", "2"]);
});

test("a percentage is no percentage point, an area no length, full width no other number", () => {
  expect(brief("5%")).not.toEqual(brief("5 percentage points"));
  expect(brief("30 kg/m²")).not.toEqual(brief("30 kg/m"));
  expect(brief("５ｍｇ")).toEqual(["5 mg"]);
  expect(brief("５％")).toEqual(["5 %"]);
});

test("once and twice say times, however they are printed", () => {
  expect(brief("twice daily")).toEqual(brief("2 times a day"));
});

test("a number knows the range or pair it belongs to", () => {
  const ranges = (text: string) => findQuantities(text).map(({ range }) => range);

  expect(ranges("5 mg to 7 mg, or 9 mg")).toEqual(["5–7", "5–7", null]);
  expect(ranges("140/90 mmHg; between 1 and 2 hours; 3至5天")).toEqual([
    ...["140–90", "140–90", "1–2", "1–2", "3–5", "3–5"],
  ]);
});

test("comparisons are found far from their number, prepositions only in front of one", () => {
  const found = (text: string) => findComparators(text).map(({ cue }) => cue);

  expect(found("3 months of treatment or more, at least every 2 weeks")).toEqual(["≥", "≥"]);
  expect(found("over time; over the age of 65; within 24 hours")).toEqual([">", "≤"]);
  expect(found("no more than 3, not less than 2")).toEqual(["≤", "≥"]);
  expect(found("60岁（含）以上，以下情况，不足3天")).toEqual(["≥", "<"]);
});

test("a verb that binds, one that leaves room and one that does neither are told apart", () => {
  const found = (text: string, language: "en" | "zh") =>
    findDuties(text, language).map(({ cue }) => cue);

  expect(found("must, should, consider, we suggest", "en")).toEqual([
    ...["must", "consider", "suggest"],
  ]);
  expect(found("必须，应，可考虑，建议，无须", "zh")).toEqual(["must", "consider", "suggest"]);
});

test("injections into vein, muscle and skin are three routes, and quick is not slow release", () => {
  const found = (text: string, language: "en" | "zh") =>
    findDoseWords(text, language).map(({ cue }) => cue);

  expect(found("intravenous, intramuscular, subcutaneous", "en")).toEqual([
    ...["intravenous", "intramuscular", "subcutaneous"],
  ]);
  expect(found("extended-release, immediate-release", "en")).toEqual([
    "long-acting",
    "short-acting",
  ]);
  expect(found("静脉，皮下，缓释，速释，隔日，餐前", "zh")).toEqual([
    ...["intravenous", "subcutaneous", "long-acting", "short-acting"],
    ...["every other day", "before meals"],
  ]);
});

test("words that deny without saying not are negations", () => {
  for (const word of ["lack of", "absence of", "failed to", "unable to", "asymptomatic"])
    expect(findNegations(`a ${word} pain`, "en").map(({ cue }) => cue)).toEqual(["not"]);
  expect(findNegations("this rather than that", "en").map(({ cue }) => cue)).toEqual(["instead"]);
  for (const word of ["无症状", "非妊娠", "缺乏", "不适用于", "勿用"])
    expect(findNegations(word, "zh").map(({ cue }) => cue)).toEqual(["not"]);
  expect(findNegations("忌酒，戒烟，无论", "zh").map(({ cue }) => cue)).toEqual(["avoid", "stop"]);
});

test("negations are found in both languages, idioms are not", () => {
  expect(findNegations("Do not give it; not only in adults", "en")).toHaveLength(1);
  expect(findNegations("不应使用，不超过3天，不良反应", "zh")).toHaveLength(1);
});

test("exceptions and hedges are found in both languages", () => {
  expect(findExceptions("unless pregnant, apart from children", "en")).toHaveLength(2);
  expect(findLimits("only if needed, not only now", "en").map(({ cue }) => cue)).toEqual(["only"]);
  expect(findLimits("仅当，只有，不仅，只要", "zh").map(({ cue }) => cue)).toEqual([
    "only",
    "only",
  ]);
  expect(findExceptions("除非有禁忌", "zh")).toHaveLength(1);
  expect(findHedges("很可能有效", "zh").map(({ cue }) => cue)).toEqual(["probably"]);
  expect(findHedges("可能有效，有可能", "zh").map(({ cue }) => cue)).toEqual(["may", "may"]);
});
