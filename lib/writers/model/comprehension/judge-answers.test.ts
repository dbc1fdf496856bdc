import { describe, expect, test } from "vitest";

import { sourceOf } from "@/lib/clinical/source-of";
import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { exampleDraft } from "@/lib/quality/example-draft";
import { answerJudge } from "@/lib/writers/model/comprehension/judge-answers";
import type { SourceQuestion } from "@/lib/writers/model/comprehension/questions";

type Case = {
  /** The guideline's words. */
  source: string;
  /** The part of them that the answer has to hold; all of it if left out. */
  expected?: string;
  answer: string | null;
  kind?: SourceQuestion["kind"];
  direction?: SourceQuestion["direction"];
  said?: SourceQuestion["direction"];
  /** Of the booklet, where it is not the source's. */
  language?: Language;
};

function findingsIn(from: Language, one: Case): [string, string][] {
  const { source: words, expected = words, kind = "advice", direction = null } = one;
  const source = sourceOf([words], from);
  const [passage] = source.passages;
  if (!passage) throw new RangeError("The source has one passage.");
  const anchorOf = (part: string) => {
    const start = passage.text.indexOf(part);
    return { passageId: passage.id, start, end: start + part.length };
  };
  const { document } = exampleDraft();
  document.language = one.language ?? from;
  const claim: Claim = {
    ...{ id: "c900", text: words, kind: "recommendation", anchors: [anchorOf(words)] },
    ...{ sources: [], keepWith: [], author: "writer", locked: false },
  };
  document.sections[0]?.blocks.push({ type: "paragraph", claims: [claim] });
  const question: SourceQuestion = {
    ...{ id: "q1", kind, about: "?", question: "?", recommendationId: "r1", direction },
    expected: kind === "advice" || kind === "who" ? [anchorOf(expected)] : [],
    ...{ known: [anchorOf(words)], safetyIds: [] },
  };
  const sentences = one.answer === null ? [] : ["c900"];
  const answer = { id: "q1", answer: one.answer, direction: one.said ?? null, sentences };
  return answerJudge({ document, source })(question, answer).map(({ severity, code }) => [
    severity,
    code,
  ]);
}

const EN = {
  insulin: "Start basal insulin at 10 units once daily, or 0.2 units/kg once daily.",
  warfarin: "Keep the INR between 2.0 and 3.0 and check it every 4 weeks.",
  iron: "Give 60 mg of elemental iron daily for 90 days to children aged 6 to 12 years.",
  statin: "We recommend rosuvastatin 20 mg daily for adults aged 40 years or older.",
  pylori: "Take amoxicillin 1 g twice daily for 14 days.",
  opioid: "Avoid increasing the dose to 50 mg or more a day.",
  fluid: "Give 30 mL/kg of crystalloid within the first 3 hours.",
};
const ZH = {
  insulin: "起始基础胰岛素10 U，每日1次，或0.2 U/kg。",
  blood: "血压应控制在130/80 mmHg以下，每4周复查一次。",
  iron: "6～12岁儿童每日口服铁元素60 mg，疗程90天。",
  statin: "推荐40岁及以上成人每日服用瑞舒伐他汀20 mg。",
  pylori: "阿莫西林1 g，每日2次，疗程14天。",
  fluid: "最初3小时内给予晶体液30 mL/kg。",
  fever: "体温超过38.5 ℃时可用布洛芬10 mg/kg。",
};

const WRONG: Record<Language, Case[]> = {
  en: [
    { source: EN.insulin, answer: "20 units once a day, or 0.2 units/kg." },
    { source: EN.insulin, answer: "10 units once a day, or 0.5 units/kg." },
    { source: EN.warfarin, answer: "The INR should be 2.0 to 3.0, checked every 6 weeks." },
    { source: EN.iron, answer: "Children aged 6 to 12 get 60 mg of iron every day for 30 days." },
    { source: EN.iron, answer: "Children aged 6 to 12 get 600 mg of iron every day for 90 days." },
    { source: EN.statin, answer: "Adults of 40 years or older take rosuvastatin 40 mg daily." },
    { source: EN.statin, kind: "who", answer: "It is meant for adults aged 50 years or older." },
    { source: EN.pylori, answer: "Amoxicillin 1 mg twice a day for 14 days." },
    { source: EN.pylori, answer: "Amoxicillin 1 g twice a day for 10 days." },
    { source: EN.opioid, answer: "Not more than 90 mg a day." },
    { source: EN.fluid, answer: "30 mL/kg within the first 6 hours." },
    { source: EN.fluid, answer: "30 L within the first 3 hours." },
    { source: EN.statin, kind: "direction", direction: "for", said: "against", answer: "No." },
    { source: EN.opioid, kind: "direction", direction: "against", said: "for", answer: "Yes." },
    { source: EN.statin, language: "zh", answer: "40岁及以上成人每天服用瑞舒伐他汀10 mg。" },
  ],
  zh: [
    { source: ZH.insulin, answer: "从20 U开始，每天1次，或者0.2 U/kg。" },
    { source: ZH.blood, answer: "血压要低于140/80 mmHg，每4周复查一次。" },
    { source: ZH.blood, answer: "血压要低于130/80 mmHg，每6周复查一次。" },
    { source: ZH.iron, answer: "6到12岁的孩子每天吃60 mg铁，吃30天。" },
    { source: ZH.iron, answer: "6到12岁的孩子每天吃60 g铁，吃90天。" },
    { source: ZH.statin, answer: "40岁及以上的成人每天吃瑞舒伐他汀40 mg。" },
    { source: ZH.statin, kind: "who", answer: "50岁及以上的成人。" },
    { source: ZH.pylori, answer: "阿莫西林每次1 g，每天2次，用7天。" },
    { source: ZH.pylori, answer: "阿莫西林每次2 g，每天2次，用14天。" },
    { source: ZH.fluid, answer: "最初6小时内输30 mL/kg。" },
    { source: ZH.fever, answer: "体温超过39.5 ℃时用布洛芬10 mg/kg。" },
    { source: ZH.statin, kind: "direction", direction: "for", said: "against", answer: "不应该。" },
    { source: ZH.iron, kind: "direction", direction: "against", said: "for", answer: "应该。" },
    { source: ZH.statin, language: "en", answer: "Adults of 40 or older take 80 mg daily." },
  ],
};

const MISSING: Record<Language, Case[]> = {
  en: [
    { source: EN.pylori, answer: null },
    { source: EN.pylori, answer: "Amoxicillin twice a day for 14 days." },
    { source: EN.fluid, answer: "30 mL/kg at the beginning." },
    {
      source: EN.statin,
      kind: "who",
      expected: "adults aged 40 years or older",
      answer: "Adults.",
    },
  ],
  zh: [
    { source: ZH.pylori, answer: null },
    { source: ZH.pylori, answer: "阿莫西林每天2次，用14天。" },
    { source: ZH.fever, answer: "发热时用布洛芬10 mg/kg。" },
    { source: ZH.statin, kind: "who", expected: "40岁及以上成人", answer: "成人。" },
  ],
};

const FAITHFUL: Record<Language, Case[]> = {
  en: [
    {
      source: EN.insulin,
      answer: "You start with 10 units once a day. The other way: 0.2 units/kg.",
    },
    {
      source: EN.warfarin,
      answer: "Your INR should stay from 2.0 to 3.0. It is checked every 4 weeks.",
    },
    {
      source: EN.iron,
      answer: "For 90 days, children aged 6 to 12 years take 60 mg of iron a day.",
    },
    {
      source: EN.iron,
      kind: "who",
      expected: "children aged 6 to 12 years",
      answer: "Boys and girls from 6 to 12 years old.",
    },
    { source: EN.statin, answer: "20 mg of rosuvastatin every day, if you are 40 years or older." },
    {
      source: EN.statin,
      kind: "who",
      answer: "People who are at least 40 years old; they take 20 mg.",
    },
    { source: EN.pylori, answer: "For 14 days, 1 g of amoxicillin two times a day." },
    { source: EN.opioid, answer: "It is better not to reach 50 mg a day or more." },
    { source: EN.fluid, answer: "Within 3 hours the team gives 30 mL/kg of fluid." },
    {
      source: EN.statin,
      kind: "direction",
      direction: "for",
      said: "for",
      answer: "Yes, it should be done.",
    },
    {
      source: EN.statin,
      kind: "direction",
      direction: "for",
      said: "either",
      answer: "It can be considered.",
    },
    {
      source: EN.opioid,
      kind: "direction",
      direction: "against",
      said: "against",
      answer: "No, avoid 50 mg or more.",
    },
    { source: EN.pylori, language: "zh", answer: "阿莫西林每次1 g，每天2次，用14天。" },
    { source: EN.fluid, language: "zh", answer: "最初3小时内给予30 mL/kg。" },
  ],
  zh: [
    { source: ZH.insulin, answer: "每天1次，开始用10 U，也可以按0.2 U/kg。" },
    { source: ZH.blood, answer: "血压要降到130/80 mmHg以下。每4周查一次。" },
    { source: ZH.iron, answer: "孩子6～12岁时，每天吃60 mg铁，一共90天。" },
    { source: ZH.iron, kind: "who", expected: "6～12岁儿童", answer: "6到12岁的孩子。" },
    { source: ZH.statin, answer: "40岁以上（含40岁）的成人每天吃20 mg瑞舒伐他汀。" },
    { source: ZH.statin, kind: "who", expected: "40岁及以上成人", answer: "满40岁的成年人。" },
    { source: ZH.pylori, answer: "阿莫西林一次1 g，一天两次，连用14天。" },
    { source: ZH.fluid, answer: "3小时内输30 mL/kg的液体（几种盐合成一瓶）。" },
    { source: ZH.fever, answer: "体温高过38.5 ℃可以用布洛芬，每次10 mg/kg。" },
    { source: ZH.statin, kind: "direction", direction: "for", said: "for", answer: "应该。" },
    {
      source: ZH.statin,
      kind: "direction",
      direction: "for",
      said: "either",
      answer: "可以考虑。",
    },
    { source: ZH.pylori, language: "en", answer: "Amoxicillin 1 g twice a day for 14 days." },
    {
      source: ZH.statin,
      language: "en",
      answer: "Adults aged 40 years or older take 20 mg every day.",
    },
    { source: ZH.blood, language: "en", answer: "Below 130/80 mmHg, checked every 4 weeks." },
  ],
};

describe.each(["en", "zh"] as const)("from %s", (language) => {
  test.each(WRONG[language])("takes something wrong from the text: $answer", (one) => {
    expect(findingsIn(language, one).map(([severity]) => severity)).toContain("hard");
  });

  test.each(MISSING[language])("does not find it all in the text: $answer", (one) => {
    expect(findingsIn(language, one).map(([severity]) => severity)).toEqual(["soft"]);
  });

  test.each(FAITHFUL[language])("has understood: $answer", (one) => {
    expect(findingsIn(language, one)).toEqual([]);
  });
});
