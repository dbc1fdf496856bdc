import type { Language } from "@/lib/documents/schema";
import {
  type AnsweredQuestions,
  type Booklet,
  BookletSchema,
  type QuestionsToAnswer,
} from "@/lib/writers/prompts/answer-questions";

type Answer = AnsweredQuestions["answers"][number];
type Question = QuestionsToAnswer["questions"][number];

/** Fields of a recommendation's box in which a reader looks; a statement is the whole of it. */
const PLACES: Record<Question["kind"], string[]> = {
  direction: ["what", "statement"],
  advice: ["when", "dose", "what", "unless", "statement"],
  who: ["who", "what", "statement"],
  unless: ["unless", "what", "statement"],
  warnings: [],
};
const AGAINST: Record<Language, RegExp> = {
  en: /\b(?:against|(?:do|does|should|must|is|are|can)(?: not|n't)|cannot|never|avoid|stop|discontinue|discouraged)\b/i,
  zh: /不推荐|不建议|不主张|不应|不宜|不得|不要|不能|不可|避免|禁用|禁止|停用|反对/,
};

/** Answers with the sentences of the booklet that stand in this request, and nothing else. */
export function answerQuestions(
  { questions }: QuestionsToAnswer,
  objects: unknown[],
): AnsweredQuestions {
  const booklet = objects.flatMap((one) => BookletSchema.safeParse(one).data ?? [])[0];
  return { answers: questions.map((question) => answerTo(question, booklet)) };
}

function answerTo({ id, kind, about }: Question, booklet: Booklet | undefined): Answer {
  const found = booklet ? sentencesFor({ kind, about }, booklet) : [];
  if (!booklet || found.length === 0) {
    return { id, answer: null, direction: null, sentences: [] };
  }
  const { language } = booklet;
  const answer = found.map(({ text }) => text).join(language === "zh" ? "" : " ");
  // What a bracket explains, such as "a medicine against swelling", is no advice.
  const advice = answer.replaceAll(/[(（][^()（）]*[)）]/gu, "");
  const said = AGAINST[language].test(advice) ? "against" : "for";
  const direction = kind === "direction" ? said : null;
  return { id, answer, direction, sentences: found.map((sentence) => sentence.id) };
}

function sentencesFor({ kind, about }: Omit<Question, "id" | "question">, { booklet }: Booklet) {
  const parts = booklet.flatMap((section) => section.parts);
  if (kind === "warnings") {
    const name = about.toLowerCase();
    return parts
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => text.toLowerCase().includes(name));
  }
  return parts
    .filter(({ title }) => title === about)
    .flatMap(({ sentences }) => sentences)
    .filter(({ place }) => PLACES[kind].includes(place));
}
