import { expect, test } from "vitest";

import { answersQuestion, type Question } from "@/lib/writers/rules/answer-sense";

const pain = question("en", ["pain"]);
const asthma = question("en", ["asthma"]);
const diabetes = question("zh", ["2型糖尿病"]);

test.each([
  ["conditionDefinition", asthma, "Asthma is a long-term disease of the airways."],
  ["conditionFrequency", pain, "Approximately one in five adults had chronic pain in 2019."],
  ["conditionCourse", asthma, "Without treatment, people with asthma may have attacks."],
  ["conditionSigns", asthma, "Typical symptoms are wheeze and cough in asthma."],
  ["population", asthma, "The recommendations apply to adults with asthma."],
  [
    "population",
    asthma,
    "This recommendation applies to adults with asthma who are not at increased risk of infection.",
  ],
  ["population", diabetes, "1型糖尿病患者可参考（但不拘泥于）本指南。"],
  ["conditionCourse", diabetes, "2型糖尿病如不治疗，可导致失明。"],
  ["methods", asthma, "The recommendations were agreed by voting in two rounds."],
  ["interests", asthma, "All members declared their interests in writing."],
  ["tests", asthma, "Spirometry takes about 20 minutes."],
  ["conditionDefinition", diabetes, "2 型糖尿病是一种慢性病。"],
  ["population", diabetes, "本指南适用于18岁及以上的患者。"],
] as const)("%s is answered", (topic, asked, text) => {
  expect(answersQuestion(text, { ...asked, topic })).toBe(true);
});

test.each([
  [
    "conditionCourse",
    pain,
    "Changes included a boxed warning on the risks of addiction, which can lead to death from pain medicine.",
  ],
  [
    "conditionFrequency",
    pain,
    "Unresolved acute pain (present for 1–3 months) can evolve into chronic pain.",
  ],
  ["conditionSigns", asthma, "Arrange further tests; treat in the meantime if symptoms occur."],
  ["conditionDefinition", asthma, "Older adults are defined as those 65 years or older."],
  ["conditionCauses", asthma, "A review shows that stress is a risk factor for asthma."],
  ["population", asthma, "Rather, the recommendations for adults are intended to be guideposts."],
  ["conditionCourse", diabetes, "2型糖尿病患者病程早期采用膳食干预可帮助实现良好控制。"],
  ["conditionSigns", asthma, "Currently, 79% of patients present with asthma that has worsened."],
  ["tests", asthma, "Other tests that are not recommended include blood tests for allergy."],
  [
    "population",
    asthma,
    "The sections below provide more information on how this recommendation applies to children.",
  ],
  ["methods", asthma, "how directly they matched the questions;"],
  ["methods", asthma, "These were considered and voted on during the meeting."],
  [
    "interests",
    asthma,
    "Thanks are also due to A. Smith for assessing the declarations of interests.",
  ],
  ["researchGaps", asthma, "More research is needed to evaluate the following."],
  ["researchGaps", diabetes, "但临床问题纷繁复杂，有待进一步研究。"],
  ["selfCare", diabetes, "目前有充足的证据表明，多进行身体活动有利于健康。"],
  ["population", asthma, "The recommendations are not intended for children with asthma."],
  ["tests", diabetes, "散瞳检查后数小时内视物模糊，不能驾车。"],
  ["population", diabetes, "因此，对病毒有效的消毒方法均适用于HIV。"],
  ["selfCare", asthma, "Question 11 of the review addressed self-management by patients."],
] as const)("%s is not answered by a sentence that shares its words", (topic, asked, text) => {
  expect(answersQuestion(text, { ...asked, topic })).toBe(false);
});

test("a sentence under the heading of the question need not name the condition", () => {
  const text = "Symptoms may come back later.";
  const asked = { ...asthma, topic: "conditionCourse" as const };

  expect(answersQuestion(text, asked)).toBe(false);
  expect(answersQuestion(text, { ...asked, heading: "Course and outlook" })).toBe(true);
});

test("under a heading that names gaps every item is one", () => {
  const asked = { ...asthma, topic: "researchGaps" as const, heading: "Research Needs and Gaps" };

  expect(answersQuestion("Patient preferences across the spectrum of risk.", asked)).toBe(true);
});

function question(language: Question["language"], names: string[]): Omit<Question, "topic"> {
  return { language, names, heading: "" };
}
