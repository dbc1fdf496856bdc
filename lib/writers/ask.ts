import { answerKey } from "@/lib/cache/model-answers";
import { AppError } from "@/lib/errors";
import type { NodeId } from "@/lib/tasks/nodes";
import { type AskServices, databaseServices } from "@/lib/writers/ask-services";
import type { BatchedCalls } from "@/lib/writers/claude/batched-calls";
import type {
  Completion,
  ModelWriter,
  Repair,
  Usage,
  WriterRequest,
} from "@/lib/writers/model-writer";
import { type Payer, payForCall } from "@/lib/writers/paid-call";
import { type AnswerRules, judge } from "@/lib/writers/read-answer";

/** What is asked: a request, which part of the patient version it is for, and what the answer has to meet. */
export type Question<Answer> = WriterRequest<Answer> &
  Pick<AnswerRules<Answer>, "check"> & {
    /** Named to the reader when it fails. */
    part: string;
  };

export type Answered<Answer> = {
  value: Answer;
  /** All calls the answer took; of a kept one, those made when it was new. */
  usage: Usage;
  model: string;
  /** Whether it was there already and cost nothing now. */
  kept: boolean;
};

export type Ask = <Answer>(question: Question<Answer>) => Promise<Answered<Answer>>;

/** Makes a call, and makes it again where trying again can help. */
export type Repeat = <T>(attempt: () => Promise<T>, options: { signal: AbortSignal }) => Promise<T>;

type AskOptions = {
  writer: ModelWriter;
  taskId: string;
  ownerId: string;
  node: NodeId;
  /** Null: the task has no cap. */
  capCents: number | null;
  /**
   * Whether answers are shared with the owner's other tasks. Without it they are kept all the same, under keys of this
   * task: starting it again must not pay twice.
   */
  caching: boolean;
  repeat: Repeat;
  /** Questions wait for the provider's batches; null or left out: all are asked live. */
  batches?: BatchedCalls | null;
};

/** Of a model nobody has described: longer answers are not asked for. */
const MOST_OUTPUT_TOKENS = 32_768;

/**
 * How a node asks a writing model: a kept answer if there is one, else the provider within the task's cap. An answer
 * that is wrong is repaired once, one that is refused is asked for once more, and one that is cut once more with twice
 * the room; then the task fails.
 */
export function createAsk(
  options: AskOptions,
  services: AskServices = databaseServices(options.writer.kind),
): Ask {
  const { writer, taskId, ownerId, node, capCents, caching, repeat, batches = null } = options;
  const payer: Payer = { writer, taskId, node, capCents, services, batches };
  return async (question) => {
    const { prompt, shared, instruction, tier, maxOutputTokens } = question;
    const rules = { answer: prompt.answer, check: question.check };
    const key = answerKey({
      ...{ prompt, shared, instruction, maxOutputTokens },
      ...{ writer: writer.kind, model: writer.modelOf(tier) },
      onlyForTask: caching ? null : taskId,
    });
    const before = await services.findAnswer(ownerId, key);
    if (before) {
      const verdict = judge({ stop: "end", text: before.text }, rules);
      const { usage, model } = before;
      if (verdict.outcome === "answered") return { value: verdict.value, usage, model, kept: true };
      // The rules have changed since; the new answer needs the place.
      await services.dropAnswer(ownerId, key, before.text);
    }
    const { value, ...answer } = await askProvider(payer, repeat, question);
    const held = await services.keepAnswer(ownerId, key, answer);
    // Another call was first: everybody goes on with the same words, also after a restart.
    const verdict = judge({ stop: "end", text: held.text }, rules);
    const words = verdict.outcome === "answered" ? verdict.value : value;
    return { value: words, usage: answer.usage, model: held.model, kept: false };
  };
}

async function askProvider<Answer>(payer: Payer, repeat: Repeat, question: Question<Answer>) {
  const { part, check, ...request } = question;
  const { signal, prompt, onText } = request;
  const rules = { answer: prompt.answer, check };
  let { maxOutputTokens } = request;
  let repair: Repair | undefined;
  let isCorrected = false;
  let isRefused = false;
  let attempt = 0;
  let usage: Usage | undefined;
  for (;;) {
    const { completion, verdict } = await repeat(
      () => {
        attempt += 1;
        if (attempt > 1) onText?.(null);
        const wanted = { ...request, maxOutputTokens };
        return payForCall(payer, {
          ...{ request: wanted, repair, attempt },
          judge: (made: Completion) => judge(made, rules),
        });
      },
      { signal },
    );
    usage = sum(usage, completion.usage);
    switch (verdict.outcome) {
      case "answered":
        return { value: verdict.value, text: verdict.text, usage, model: completion.model };
      case "refused":
        // Models refuse at random, too; one that means it does so again.
        if (isRefused) throw new AppError("writer_refused", { params: { part } });
        isRefused = true;
        break;
      case "cut":
        maxOutputTokens = longer(payer, request, maxOutputTokens, part);
        break;
      case "invalid": {
        const { problem } = verdict;
        if (isCorrected) throw new AppError("writer_answer_invalid", { params: { part, problem } });
        isCorrected = true;
        repair = repairOf(completion, problem);
      }
    }
  }
}

/** Twice the room, once; throws `writer_answer_cut` where there was more already or the model has no more. */
function longer<Answer>(
  { writer, services }: Payer,
  { tier, maxOutputTokens: asked }: WriterRequest<Answer>,
  had: number,
  part: string,
): number {
  const price = services.findPrice(writer.kind, writer.modelOf(tier));
  const room = Math.min(asked * 2, price?.maxOutputTokens ?? MOST_OUTPUT_TOKENS);
  if (had > asked || room <= had) throw new AppError("writer_answer_cut", { params: { part } });
  return room;
}

/** Nothing can be repaired about an empty answer, and providers take no empty message: the question is put again. */
function repairOf({ text }: Completion, problem: string): Repair | undefined {
  const answer = text.replaceAll("\0", "");
  return answer.trim() === "" ? undefined : { answer, problem };
}

function sum(before: Usage | undefined, now: Usage): Usage {
  if (!before) return now;
  return {
    inputTokens: before.inputTokens + now.inputTokens,
    cacheReadTokens: before.cacheReadTokens + now.cacheReadTokens,
    cacheWriteTokens: before.cacheWriteTokens + now.cacheWriteTokens,
    outputTokens: before.outputTokens + now.outputTokens,
  };
}
