import { describe, expect, it } from "vitest";

import {
  PAIR_ERROR_CLASSES,
  PAIR_LANGUAGES,
  PAIR_SETS,
  readPairs,
} from "@/scripts/bench/checks/pairs/read-pairs";

/** So few of a class would say nothing of how often it is found. */
const LEAST_OF_A_CLASS = 12;
const LEAST_OF_A_CLASS_IN_A_SET = 6;
const LEAST_PAIRS = 120;
const LEAST_ERRORS = 300;
const CHINESE = /\p{Script=Han}/u;

describe.each(PAIR_LANGUAGES)("the freely worded pairs, %s", (language) => {
  const pairs = PAIR_SETS.flatMap((set) => readPairs(language, set));
  const errors = pairs.flatMap((pair) => pair.errors.map((error) => ({ pair, ...error })));

  it("holds enough pairs and errors to tell a good check from a bad one", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(LEAST_PAIRS);
    expect(errors.length).toBeGreaterThanOrEqual(LEAST_ERRORS);
  });

  it("names each pair once", () => {
    const ids = pairs.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("takes no source twice: a claim could rest on the other one's", () => {
    const sources = pairs.map(({ source }) => source);
    const within = sources.filter(
      (one) => sources.filter((other) => other.includes(one)).length > 1,
    );
    expect(within).toEqual([]);
  });

  it.each(PAIR_ERROR_CLASSES)("holds enough errors of the class %s", (name) => {
    const ofClass = errors.filter((error) => error.class === name);
    expect(ofClass.length).toBeGreaterThanOrEqual(LEAST_OF_A_CLASS);
  });

  it.each(PAIR_SETS)("holds errors of every class in the %s set", (set) => {
    const inSet = readPairs(language, set).flatMap((pair) => pair.errors);
    const scarce = PAIR_ERROR_CLASSES.filter(
      (name) => inSet.filter((error) => error.class === name).length < LEAST_OF_A_CLASS_IN_A_SET,
    );
    expect(scarce).toEqual([]);
  });

  it("words every faithful text anew, and every error otherwise than the faithful text", () => {
    expect(pairs.filter(({ source, plain }) => source === plain)).toEqual([]);
    expect(errors.filter(({ pair, plain }) => [pair.plain, pair.source].includes(plain))).toEqual(
      [],
    );
  });

  it("repeats no error of a pair", () => {
    const repeating = pairs.filter(
      (pair) => new Set(pair.errors.map(({ plain }) => plain)).size < pair.errors.length,
    );
    expect(repeating).toEqual([]);
  });

  it("is in its language", () => {
    const texts = pairs.flatMap(({ source, plain }) => [source, plain]);
    const foreign = texts.filter((text) => CHINESE.test(text) !== (language === "zh"));
    expect(foreign).toEqual([]);
  });
});
