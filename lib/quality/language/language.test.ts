import { expect, test } from "vitest";

import { findExceptions, findHedges, findNegations } from "@/lib/quality/language/cues";
import { findQuantities } from "@/lib/quality/language/quantities";

const brief = (text: string) =>
  findQuantities(text).map(({ value, unit, comparator }) =>
    [comparator ?? "", value, unit ?? ""].join(" ").trim(),
  );

test("a dose is read with its unit", () => {
  expect(brief("metformin 500 mg twice daily, maximum 2,000 mg per day")).toEqual([
    "500 mg",
    "2",
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

test("digits of a name are no amount", () => {
  expect(brief("HbA1c, vitamin B12 and COVID-19, see Table 3")).toEqual([]);
});

test("negations are found in both languages, idioms are not", () => {
  expect(findNegations("Do not give it; not only in adults", "en")).toHaveLength(1);
  expect(findNegations("不应使用，不超过3天，不良反应", "zh")).toHaveLength(1);
});

test("exceptions and hedges are found in both languages", () => {
  expect(findExceptions("unless pregnant", "en")).toHaveLength(1);
  expect(findExceptions("除非有禁忌", "zh")).toHaveLength(1);
  expect(findHedges("很可能有效", "zh").map(({ cue }) => cue)).toEqual(["probably"]);
  expect(findHedges("可能有效", "zh").map(({ cue }) => cue)).toEqual(["may"]);
});
