import { expect, test } from "vitest";

import { answerFromRequest } from "@/e2e/providers/answer-from-request";
import type { Language } from "@/lib/documents/schema";
import { type AnsweredQuestions, type Booklet } from "@/lib/writers/prompts/answer-questions";
import type { JudgedSentences, SentencesToJudge } from "@/lib/writers/prompts/judge-sentences";
import type { SentencesToRepair } from "@/lib/writers/prompts/repair-sentences";
import type { WrittenSection } from "@/lib/writers/prompts/write-section";

function answered<Answer>(prompt: string, data: object, shared = ""): Answer {
  const system = `${shared}\nprompt: ${prompt}`;
  const made = answerFromRequest({ system, user: [JSON.stringify(data)] });
  if ("problem" in made) throw new Error(made.problem);
  return made.answer as Answer;
}

function verdictOn(language: Language, source: string, text: string): string | undefined {
  const data: SentencesToJudge = {
    language,
    lines: [{ id: "L1", text: source }],
    sentences: [{ id: "s1", place: "", text, quote: source, lines: ["L1"], about: null }],
  };
  return answered<JudgedSentences>("judge-sentences", data).verdicts[0]?.verdict;
}

test.each<[Language, string, string, string]>([
  ["en", "Do not take it for 3 days.", "You should not take it for 3 days.", "supported"],
  ["en", "Do not take it for 3 days.", "You should take it for 3 days.", "contradicted"],
  ["en", "Do not take it for 3 days.", "You should not take it for 30 days.", "not_in_source"],
  ["zh", "不得连用3天以上。", "您不能连用3天以上。", "supported"],
  ["zh", "不得连用3天以上。", "您可以连用3天以上。", "contradicted"],
  ["zh", "不得连用3天以上。", "您不能连用30天以上。", "not_in_source"],
])("in %s “%s” said as “%s” is %s", (language, source, text, verdict) => {
  expect(verdictOn(language, source, text)).toBe(verdict);
});

test("a sentence to be corrected is said as its lines say it", () => {
  const data: SentencesToRepair = {
    ...{ section: "s", language: "en", terms: [] },
    lines: [{ id: "L1", text: "Patients should not smoke." }],
    sentences: [
      {
        ...{ id: "s1", place: "what", actor: "patient", lines: ["L1"] },
        tried: [
          {
            text: "You should smoke.",
            problems: [{ number: 1, wrong: "“not” is missing.", source: null }],
          },
        ],
      },
    ],
  };
  const { sentences } = answered<WrittenSection>("repair-sentences", data);
  expect(sentences).toEqual([
    { id: "s1", text: expect.stringContaining("not smoke"), lines: ["L1"] },
  ]);
});

test("questions are answered from the booklet of the request and from nothing else", () => {
  const booklet: Booklet = {
    language: "en",
    booklet: [
      {
        heading: "?",
        parts: [
          {
            title: "Recommendation 1",
            sentences: [{ id: "c1", place: "statement", text: "Your team should avoid codeine." }],
          },
        ],
      },
    ],
  };
  const ask = (about: string, shared: string) =>
    answered<AnsweredQuestions>(
      "answer-questions",
      { questions: [{ id: "q1", kind: "direction", about, question: "?" }] },
      shared,
    ).answers[0];
  const shared = `The booklet: ${JSON.stringify(booklet)}`;

  expect(ask("Recommendation 1", shared)).toMatchObject({
    direction: "against",
    sentences: ["c1"],
  });
  expect(ask("Recommendation 2", shared)).toMatchObject({ answer: null, sentences: [] });
  expect(ask("Recommendation 1", "")).toMatchObject({ answer: null });
});
