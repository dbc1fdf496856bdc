import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { claimsOf } from "@/lib/pvgs/claims";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import {
  askQuestions,
  problemWithAnswers,
  questionCalls,
} from "@/lib/writers/model/comprehension/ask-questions";
import { questionsFrom } from "@/lib/writers/model/comprehension/questions";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { AnsweredQuestions, QuestionsToAnswer } from "@/lib/writers/prompts/answer-questions";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const LINES: Record<Language, string[]> = {
  en: [
    "# Recommendations",
    "Recommendation 1: We recommend amoxicillin 500 mg three times daily for 5 days in adults with pneumonia, unless they are allergic to penicillin (1B).",
    "Recommendation 2: We recommend against codeine in children younger than 12 years with cough (1C).",
    "Recommendation 3: Adults with fever should stop metformin but should not stop insulin (1C).",
    "# Safety",
    "Amoxicillin is contraindicated in people with a previous anaphylaxis to penicillin.",
  ],
  zh: [
    "# 方法",
    "采用GRADE方法对证据质量和推荐强度分级。",
    "# 推荐意见",
    "推荐意见1：推荐成人肺炎患者口服阿莫西林500 mg，每日3次，疗程5天，青霉素过敏者除外（1B）。",
    "推荐意见2：不推荐12岁以下咳嗽儿童使用可待因（1C）。",
    "推荐意见3：推荐发热患者暂停二甲双胍，但不得停用胰岛素（1C）。",
    "# 安全性",
    "有青霉素过敏性休克史者禁用阿莫西林。",
  ],
};

function factsOf(language: Language) {
  const source = sourceOf(LINES[language], language);
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const plan = planPvg({ source, structured, graph, options: TaskOptionsSchema.parse({}) });
  return { source, graph, document: writeDraft({ source, graph, plan, slots: null }) };
}

test.each(["en", "zh"] as const)(
  "in %s every recommendation is asked about by what the source says of it",
  (language) => {
    const questions = questionsFrom(factsOf(language));
    const kinds = (title: RegExp) =>
      questions.filter(({ about }) => title.test(about)).map(({ kind }) => kind);

    expect(kinds(/1$/)).toEqual(expect.arrayContaining(["direction", "advice"]));
    expect(kinds(/2$/)).toContain("direction");
    expect(questions.some(({ kind }) => kind === "warnings")).toBe(true);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  },
);

test.each(["en", "zh"] as const)(
  "in %s nobody is asked whether to do what is both a do and a don't",
  (language) => {
    const third = questionsFrom(factsOf(language)).filter(({ about }) => about.endsWith("3"));
    expect(third.map(({ kind }) => kind)).not.toContain("direction");
  },
);

test("the booklet holds what a reader reads, and no grade that would give the answer away", () => {
  const { document, ...facts } = factsOf("en");
  const { booklet } = questionCalls({ document, ...facts });
  const ids = new Set(
    booklet.booklet.flatMap(({ parts }) =>
      parts.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
    ),
  );
  const grades = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "recommendation_card" ? block.gradeClaims : []));

  expect(grades.length).toBeGreaterThan(0);
  expect(grades.some(({ id }) => ids.has(id))).toBe(false);
  const sourced = claimsOf(document).filter(({ kind }) => kind === "safety");
  expect(sourced.every(({ id }) => ids.has(id))).toBe(true);
});

function reader(answerTo: (question: QuestionsToAnswer["questions"][number]) => object) {
  const ask: AskModel = async ({ prompt, instruction }, { check }) => {
    const { questions } = JSON.parse(instruction) as QuestionsToAnswer;
    const answers = questions.map((one) => ({
      ...{ id: one.id, answer: null, direction: null, sentences: [] },
      ...answerTo(one),
    }));
    const value = prompt.answer.parse({ answers });
    expect(check(value)).toBeNull();
    return { value };
  };
  return ask;
}

const asking = { most: 2, signal: new AbortController().signal };

test("a reader who finds nothing leaves one remark for each question, and none blocks", async () => {
  const facts = factsOf("en");
  const judged = await askQuestions({ ...facts, ...asking, ask: reader(() => ({})) });

  expect(judged.findings).toHaveLength(questionsFrom(facts).length);
  expect(new Set(judged.findings.map(({ severity }) => severity))).toEqual(new Set(["soft"]));
});

test("a reader who takes the opposite from the text is a hard finding on the sentence it cites", async () => {
  const facts = factsOf("en");
  const claim = claimsOf(facts.document).find(({ text }) => text.includes("codeine"));
  if (!claim) throw new RangeError("The draft speaks of codeine.");
  const ask = reader(({ kind, about }) =>
    kind === "direction" && about.endsWith("2")
      ? { answer: "It should be done.", direction: "for", sentences: [claim.id] }
      : {},
  );
  const { findings } = await askQuestions({ ...facts, ...asking, ask });

  expect(findings.filter(({ severity }) => severity === "hard")).toMatchObject([
    { check: "J2", code: "question_turned_round", claimId: claim.id },
  ]);
});

test("a reader who refuses has answered nothing", async () => {
  const facts = factsOf("zh");
  const ask = () => Promise.reject(new AppError("writer_refused"));
  const judged = await askQuestions({ ...facts, ...asking, ask });
  expect(judged).toMatchObject({ examined: 0, findings: [] });
  expect(judged.unjudged).toBe(questionsFrom(facts).length);
});

const QUESTIONS = [
  { id: "q1", kind: "direction" as const },
  { id: "q2", kind: "who" as const },
];
const ANSWERS: AnsweredQuestions["answers"] = [
  { id: "q1", answer: "Yes.", direction: "for", sentences: ["c1"] },
  { id: "q2", answer: null, direction: null, sentences: [] },
];
const [first, second] = ANSWERS as [(typeof ANSWERS)[0], (typeof ANSWERS)[0]];

test("answers that rest on sentences of the booklet can be used", () => {
  expect(problemWithAnswers(QUESTIONS, new Set(["c1"]), { answers: ANSWERS })).toBeNull();
});

test.each<[string, AnsweredQuestions["answers"]]>([
  ["one is missing", [first]],
  ["one stands there twice", [...ANSWERS, second]],
  ["one rests on a sentence that is not there", [{ ...first, sentences: ["c9"] }, second]],
  ["one rests on nothing", [{ ...first, sentences: [] }, second]],
  ["one does not say the direction", [{ ...first, direction: null }, second]],
])("answers are put to the model again where %s", (_, answers) => {
  expect(problemWithAnswers(QUESTIONS, new Set(["c1"]), { answers })).not.toBeNull();
});
