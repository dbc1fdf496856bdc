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
  });
});
