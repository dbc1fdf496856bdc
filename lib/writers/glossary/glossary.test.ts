import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { findTerms, glossary } from "@/lib/writers/glossary/glossary";

const LANGUAGES: Language[] = ["en", "zh"];

function found(text: string, language: Language): string[] {
  return findTerms(text, language).map(({ start, end }) => text.slice(start, end));
}

function isCaseSensitive(form: string, language: Language): boolean {
  return language === "zh" || /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(form);
}

test.each(LANGUAGES)("there are at least 500 terms (%s)", (language) => {
  expect(glossary(language).length).toBeGreaterThanOrEqual(500);
});

test.each(LANGUAGES)("no two terms share a written form (%s)", (language) => {
  const written = glossary(language)
    .flatMap(({ term, forms }) => [term, ...forms])
    .map((form) => (isCaseSensitive(form, language) ? form : form.toLowerCase()));

  expect(written.filter((form, index) => written.indexOf(form) !== index)).toEqual([]);
});

test.each(LANGUAGES)("a plain substitute says something else than the term (%s)", (language) => {
  const echoes = glossary(language).filter(({ term, forms, plain }) =>
    [term, ...forms].some((form) => form.toLowerCase() === plain.toLowerCase()),
  );

  expect(echoes).toEqual([]);
});

test.each(LANGUAGES)("a definition is one sentence without figures or advice (%s)", (language) => {
  const unfit = glossary(language)
    .map(({ definition }) => definition)
    .filter(
      (definition) =>
        !/^[^.。]*[.。]$/.test(definition) ||
        /\d/.test(definition.replace(/type [12]|[12]型|COVID-19|B12/g, "")) ||
        /\b(?:you|your|should|must|recommend)\b|应该|必须|建议/i.test(definition),
    );

  expect(unfit).toEqual([]);
});

test("English substitutes have at most six words and definitions at most twenty", () => {
  const words = (text: string) => text.split(/\s+/).length;

  const tooLong = glossary("en").filter(
    ({ plain, definition }) => words(plain) > 6 || words(definition) > 20,
  );

  expect(tooLong).toEqual([]);
});

test("Chinese substitutes have at most 12 characters and definitions at most 35", () => {
  const characters = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

  const tooLong = glossary("zh").filter(
    ({ plain, definition }) => characters(plain) > 12 || characters(definition) > 35,
  );

  expect(tooLong).toEqual([]);
});

test.each(LANGUAGES)("every term finds itself under each of its forms (%s)", (language) => {
  const lost = glossary(language).flatMap(({ term, forms }) =>
    [term, ...forms].filter(
      (form) => !findTerms(form, language).some((match) => match.term.term === term),
    ),
  );

  expect(lost).toEqual([]);
});

test("finds the longest term and where it stands", () => {
  const text = "Treat Heart\nfailure, then type 2 diabetes.";

  expect(findTerms(text, "en").map(({ start, end, term }) => [start, end, term.term])).toEqual([
    [6, 19, "heart failure"],
    [26, 41, "type 2 diabetes"],
  ]);
});

test("does not find a term inside another word or a hyphenated word", () => {
  expect(found("post-stroke and antihypertension and stroke-free", "en")).toEqual([]);
});

test("words parted by punctuation are not one term", () => {
  expect(found("a weak heart, failure to thrive", "en")).toEqual([]);
});

test("finds a term before a possessive ending", () => {
  expect(found("the artery’s wall, Cushing’s syndrome", "en")).toEqual([
    "artery",
    "Cushing’s syndrome",
  ]);
});

test("an abbreviation matches only as it is printed", () => {
  expect(found("CAD and COPD, a cad, Copd", "en")).toEqual(["CAD", "COPD"]);
});

test("finds the longest Chinese term", () => {
  expect(found("患有2型糖尿病和急性心肌梗死的患者", "zh")).toEqual(["2型糖尿病", "急性心肌梗死"]);
});

test("does not cut Chinese words in two", () => {
  expect(found("心血管中风险的人，中心梗阻", "zh")).toEqual([]);
});

test("finds Latin abbreviations between Chinese words, but not inside longer ones", () => {
  expect(found("复查COPD、BMI及GBMI", "zh")).toEqual(["COPD", "BMI"]);
});
