import { expect, test } from "vitest";

import type { Recommendation } from "@/lib/clinical/schema";
import type { KnownRecommendation } from "@/scripts/bench/known-answers";
import { scoreRecommendations, share, totalOf } from "@/scripts/bench/score";

type Found = Parameters<typeof scoreRecommendations>[2][number];

const STATEMENT =
  "In adults with asthma, we recommend low-dose budesonide–formoterol 200/6 micrograms, 1 inhalation as needed, to a maximum of 12 inhalations in one day.";
const OTHER = "We suggest yearly influenza vaccination for adults and adolescents with asthma.";

const LOOKALIKES = [{ text: "推荐强度分为强和弱", why: "methods" }];

function known(text: string, change: Partial<KnownRecommendation> = {}): KnownRecommendation {
  return {
    id: text,
    number: "4",
    text,
    strength: "strong",
    direction: "for",
    certainty: ["moderate", "low"],
    kind: "recommendation",
    gradeStatus: "graded",
    ...change,
  };
}

function found(text: string, change: Partial<Recommendation> = {}): Found {
  const { strength, direction, kind, gradeStatus } = known(text);
  const certainty: Found["certainty"] = ["moderate", "low"];
  return {
    number: "Recommendation 4.",
    text,
    strength,
    kind,
    gradeStatus,
    certainty,
    direction: direction ?? null,
    ...change,
  };
}

function score(answers: KnownRecommendation[], read: Found[], borderline: string[] = []) {
  return scoreRecommendations(
    { id: "a", recommendations: answers, borderline, notRecommendations: LOOKALIKES },
    "a.pdf",
    read,
  );
}

test("white space, width of letters and punctuation at the ends do not matter", () => {
  const read = found(`  ${STATEMENT.replaceAll(" ", "\n").replaceAll("2", "２").slice(0, -1)} `);
  expect(score([known(STATEMENT)], [read])).toMatchObject({ hit: 1, exact: 1, numbered: 1 });
});

test("a wrong strength, direction or certainty counts as wrong and is listed", () => {
  const answers = [known(STATEMENT)];
  for (const change of [
    { strength: "conditional" },
    { direction: "against" },
    { certainty: ["low"] },
  ] satisfies Partial<Recommendation>[]) {
    const read = score(answers, [found(STATEMENT, change)]);
    expect(read).toMatchObject({ hit: 1, exact: 0 });
    expect(read.wrong).toEqual([expect.stringContaining(Object.keys(change)[0] ?? "")]);
  }
});

test("both ends of a range must be read, in whatever order", () => {
  const reversed = found(STATEMENT, { certainty: ["low", "moderate"] });
  expect(score([known(STATEMENT)], [reversed]).exact).toBe(1);
});

test("what the known answer leaves out is not judged", () => {
  const answer = known(STATEMENT, { direction: undefined, certainty: undefined });
  expect(score([answer], [found(STATEMENT, { direction: null, certainty: [] })]).exact).toBe(1);
});

test("a split statement is not two hits, and a piece that lacks its maximum dose is none", () => {
  const cut = (at: string) => [
    found(STATEMENT.slice(0, STATEMENT.indexOf(at))),
    found(STATEMENT.slice(STATEMENT.indexOf(at))),
  ];
  const rest = cut("in one day")[1];
  const read = score([known(STATEMENT)], cut("in one day"));
  expect(read).toMatchObject({ hit: 1, extra: [{ text: rest?.text }] });
  expect(score([known(STATEMENT)], cut("to a maximum"))).toMatchObject({
    hit: 0,
    missed: [STATEMENT],
  });
});

test("the same statement found twice is one hit and one too many", () => {
  expect(score([known(STATEMENT)], [found(STATEMENT), found(STATEMENT)])).toMatchObject({
    hit: 1,
    extra: [{ text: STATEMENT }],
  });
});

test("two statements read as one are one hit and one missed", () => {
  const read = score([known(STATEMENT), known(OTHER)], [found(`${STATEMENT} ${OTHER}`)]);
  expect(read).toMatchObject({ known: 2, hit: 1, missed: [OTHER], extra: [] });
});

test("a statement buried in a page of other text is not found", () => {
  const page = found(`${"Asthma is a long-term disease. ".repeat(8)}${STATEMENT}`);
  expect(score([known(STATEMENT)], [page])).toMatchObject({ hit: 0, missed: [STATEMENT] });
});

test("the words of the sentence around a statement may be read or left out", () => {
  const answer = known("应加用恩替卡韦，并监测肾功能", {
    lead: "不能使用TDF时，",
    tail: "（见表3）",
  });
  for (const text of [
    "应加用恩替卡韦，并监测肾功能。",
    "不能使用TDF时，应加用恩替卡韦，并监测肾功能（见表3）。",
  ])
    expect(score([answer], [found(text)]).hit).toBe(1);
});

test("of two statements that differ in a few words each is paired with its own", () => {
  const [first, second] = ["130–139 mmHg with disease", "130–139 mmHg without disease"].map(
    (end) => `WHO recommends drug treatment of people with systolic blood pressure of ${end}.`,
  ) as [string, string];
  const answers = [known(first), known(second, { strength: "conditional" })];
  const read = [found(second, { strength: "conditional" }), found(first)];
  expect(score(answers, read)).toMatchObject({ hit: 2, exact: 2 });
});

test("what is found beyond the known is too much, unless careful readers differ about it", () => {
  const extra = found("可给予辅助通气，必要时转入重症监护室。");
  expect(score([known(STATEMENT)], [found(STATEMENT), extra]).extra).toEqual([
    { text: extra.text, why: "" },
  ]);
  expect(score([known(STATEMENT)], [found(STATEMENT), extra], ["可给予辅助通气"])).toMatchObject({
    extra: [],
    borderline: 1,
  });
});

test("a known look-alike that was taken for a recommendation is listed with the reason why it is none", () => {
  const read = score([], [found("本指南采用GRADE方法，推荐强度分为强和弱。")]);
  expect(read.extra).toEqual([expect.objectContaining({ why: "methods" })]);
});

test("a share is never rounded up to a bar", () => {
  expect(share(69_999, 70_000)).toBe(99.99);
});

test("a document in several formats counts once, with its worst file", () => {
  const good = score([known(STATEMENT)], [found(STATEMENT)]);
  const bad = score([known(STATEMENT)], [found(STATEMENT, { strength: null }), found(OTHER)]);
  expect(totalOf([good, bad])).toEqual({ known: 1, hit: 1, extra: 1, exact: 0 });
});
