import { expect, test } from "vitest";

import {
  chineseFigures,
  chineseSentenceScore,
} from "@/lib/quality/readability/chinese-readability";

test("counts 汉字 per sentence and per clause, without digits and Latin letters", () => {
  const figures = chineseFigures(["高血压是一种病，血压长期偏高。", "每天1次，每次5 mg。"]);

  expect(figures.charactersPerSentence).toBe(9);
  expect(figures.charactersPerClause).toBe(4.5);
});

test("rare words are difficult", () => {
  expect(chineseFigures(["孕妇慎用。"]).difficultWordShare).toBe(0.5);
  expect(chineseFigures(["医生治疗患者。"]).difficultWordShare).toBe(0);
});

test("a word written with a character few readers meet is difficult, however often books print it", () => {
  expect(chineseFigures(["医生检查嘌呤。"]).difficultWordShare).toBeCloseTo(1 / 3);
  expect(chineseFigures(["嘌呤很多"]).uncommonCharacterShare).toBe(0.5);
  expect(chineseFigures(["请每天吃药。"]).uncommonCharacterShare).toBe(0);
});

test("two hard words alone do not make a sentence the worst", () => {
  const heading = chineseSentenceScore("孕妇慎用。");
  const sentence = chineseSentenceScore("医生会问您最近的身体情况，再决定是不是要换一种药来治疗。");

  expect(sentence).toBeGreaterThan(heading);
});

test("a long sentence of rare words needs rewriting before a short plain one", () => {
  const plain = chineseSentenceScore("请问医生。");
  const hard = chineseSentenceScore("慎用于既往有迟发性运动障碍的哺乳期患者。");

  expect(hard).toBeGreaterThan(plain);
});

test("a text without 汉字 has no figures", () => {
  expect(chineseFigures(["140/90 mmHg"])).toEqual({
    words: 0,
    charactersPerSentence: null,
    charactersPerClause: null,
    difficultWordShare: null,
    uncommonCharacterShare: null,
  });
});
