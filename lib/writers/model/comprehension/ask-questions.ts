import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import { answerOrNull } from "@/lib/writers/model/answer-or-null";
import { bookletOf } from "@/lib/writers/model/comprehension/booklet";
import { answerJudge } from "@/lib/writers/model/comprehension/judge-answers";
import { questionsFrom, type SourceQuestion } from "@/lib/writers/model/comprehension/questions";
import { inParallel } from "@/lib/writers/model/in-parallel";
import type { Judgement } from "@/lib/writers/model/judge/judge-claims";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { WriterRequest } from "@/lib/writers/model-writer";
import { ANSWER_QUESTIONS, type AnsweredQuestions } from "@/lib/writers/prompts/answer-questions";

type Facts = { document: PvgDocument; graph: ClinicalGraph; source: SourceDocument };
type Asking = Facts & {
  ask: AskModel;
  most: number;
  signal: AbortSignal;
  onAnswered?: (done: number, total: number) => Promise<void>;
};

const PART = "comprehension";
/** Questions of one call: few enough for careful answers, and the booklet before them is kept by the provider. */
const MOST_QUESTIONS = 12;

/** J2: a model that has only the booklet answers what the source answers, and rules compare the two. */
export async function askQuestions(asking: Asking): Promise<Judgement> {
  const { ask, most, signal, onAnswered } = asking;
  const { calls, shared, booklet } = questionCalls(asking);
  const judge = answerJudge(asking);
  const ids = new Set(
    booklet.booklet
      .flatMap(({ parts }) => parts)
      .flatMap(({ sentences }) => sentences.map(({ id }) => id)),
  );
  let done = 0;
  const answer = async (questions: SourceQuestion[]): Promise<Judgement> => {
    const request = { ...requestToAnswer(questions, shared), signal };
    const check = (value: AnsweredQuestions) => problemWithAnswers(questions, ids, value);
    const value = await answerOrNull(PART, ask(request, { part: PART, check }));
    await onAnswered?.(++done, calls.length);
    const examined = questions.length;
    if (value === null) return { examined: 0, unjudged: examined, findings: [] };
    const answers = new Map(value.answers.map((one) => [one.id, one]));
    const findings = questions.flatMap((question) => {
      const given = answers.get(question.id);
      return given ? judge(question, given) : [];
    });
    return { examined, unjudged: 0, findings };
  };
  // The first call makes the provider keep the booklet for the others.
  const [first, ...rest] = calls;
  const judged = first ? [await answer(first), ...(await inParallel(rest, most, answer))] : [];
  return {
    examined: judged.reduce((sum, one) => sum + one.examined, 0),
    unjudged: judged.reduce((sum, one) => sum + one.unjudged, 0),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

/** What is asked of a draft, for asking and for estimating alike. */
export function questionCalls(facts: Facts) {
  const questions = questionsFrom(facts);
  const calls = Array.from({ length: Math.ceil(questions.length / MOST_QUESTIONS) }, (_, index) =>
    questions.slice(index * MOST_QUESTIONS, (index + 1) * MOST_QUESTIONS),
  );
  const booklet = bookletOf(facts.document);
  return { calls, booklet, shared: `The booklet: ${JSON.stringify(booklet)}` };
}

export function requestToAnswer(
  questions: SourceQuestion[],
  shared: string,
): Omit<WriterRequest<AnsweredQuestions>, "signal"> {
  const asked = questions.map(({ id, kind, about, question }) => ({ id, kind, about, question }));
  return {
    prompt: ANSWER_QUESTIONS,
    instruction: JSON.stringify({ questions: asked }),
    tier: "large",
    maxOutputTokens: 500 + 250 * questions.length,
    shared,
  };
}

/** What is wrong with the answers, in words the model can act on; null for such that can be used. */
export function problemWithAnswers(
  questions: Pick<SourceQuestion, "id" | "kind">[],
  sentenceIds: ReadonlySet<string>,
  { answers }: AnsweredQuestions,
): string | null {
  const given = new Map(answers.map((answer) => [answer.id, answer]));
  const missing = questions.filter(({ id }) => !given.has(id)).map(({ id }) => id);
  if (missing.length > 0) return `These questions are not answered: ${missing.join(", ")}.`;
  if (answers.length > questions.length) return "There are more answers than questions.";
  const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
  for (const { id, answer, direction, sentences } of answers) {
    const stranger = sentences.find((sentence) => !sentenceIds.has(sentence));
    if (stranger !== undefined) return `${id} rests on ${stranger}, which is no sentence's id.`;
    if (answer !== null && sentences.length === 0) return `${id} names no sentence it rests on.`;
    if (answer !== null && kinds.get(id) === "direction" && direction === null)
      return `${id} does not say the direction.`;
  }
  return null;
}
