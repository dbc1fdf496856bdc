import { costCents } from "@/lib/costs/price-of";
import { findPrice } from "@/lib/costs/prices";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { NodeId } from "@/lib/tasks/nodes";
import type { TaskOptions } from "@/lib/tasks/options";
import { createAsk, type Repeat } from "@/lib/writers/ask";
import type { ChoiceMemory } from "@/lib/writers/model/choose/choice-memory";
import { keptTexts } from "@/lib/writers/model/kept-texts";
import { createBatches, createWriter } from "@/lib/writers/choose-writer";
import { batchRows } from "@/lib/writers/claude/batch-rows";
import { type BatchedCalls, batchedCalls, type BatchRun } from "@/lib/writers/claude/batched-calls";
import type { SentenceMemory } from "@/lib/writers/model/sentence-memory";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { ModelKind, ModelWriter, Tier, Usage } from "@/lib/writers/model-writer";
import { CHOOSE_SENTENCES } from "@/lib/writers/prompts/choose-sentences";
import { WRITE_SECTION } from "@/lib/writers/prompts/write-section";
import { withRetries } from "@/lib/writers/with-retries";

/** What a node needs of a language model. */
export type ModelDesk = {
  /** As the patient version will name it. */
  stamp: Plan["writer"];
  ask: AskModel;
  memory: SentenceMemory;
  choices: ChoiceMemory;
  countTokens: ModelWriter["countTokens"];
  /** US cents; null where the model's price is not known. */
  expectedCents: (tier: Tier, usage: Usage, terms: { batch: boolean }) => number | null;
  /** For how long questions wait for the provider's batches; left out where they are asked live. */
  batchSeconds?: number;
  /** Questions put at the same time. Those of a batch only wait; of them, the ones asked live keep to the task's number. */
  atOnce: number;
};

type Task = {
  taskId: string;
  ownerId: string;
  node: NodeId;
  options: TaskOptions;
  repeat?: Repeat;
  /** What a wait for the provider's batches needs to know of the run. */
  batchRun: BatchRun;
};

/** A task's desk: its calls are on its ledger, within its cap, and answered once. Throws `writer_not_configured`. */
export function openModelDesk(
  kind: ModelKind,
  { options, repeat = withRetries, batchRun, ...task }: Task,
): ModelDesk {
  const writer = createWriter(kind, env());
  // Rounds of correcting follow one another: each could wait for its batch until the deadline.
  const isBatched = options.priority === "batch" && kind === "claude" && task.node !== "verify";
  const ask = createAsk({
    ...task,
    writer,
    capCents: options.maxCostCents,
    caching: options.enableCaching,
    repeat,
    batches: isBatched ? openBatches(writer, { ...task, options, batchRun }) : null,
  });
  const kept = {
    writer,
    ownerId: task.ownerId,
    onlyForTask: options.enableCaching ? null : task.taskId,
  };
  const models = [...new Set([writer.modelOf("large"), writer.modelOf("small")])];
  return {
    stamp: { kind, models, promptVersion: `${WRITE_SECTION.id} ${WRITE_SECTION.version}` },
    ask: (request, about) => ask({ ...request, ...about }),
    memory: keptTexts(WRITE_SECTION, kept),
    choices: keptTexts(CHOOSE_SENTENCES, kept),
    countTokens: (request) => repeat(() => writer.countTokens(request), request),
    batchSeconds: isBatched ? options.batchDeadline : undefined,
    atOnce: isBatched ? Infinity : options.maxConcurrentNodes,
    expectedCents: (tier, usage, terms) => {
      const model = writer.modelOf(tier);
      const price = findPrice(kind, model);
      if (price) return costCents(usage, price, terms);
      if (options.maxCostCents === null) return null;
      throw new AppError("price_unknown", { params: { model } });
    },
  };
}

type Batching = { taskId: string; node: NodeId; options: TaskOptions; batchRun: BatchRun };

function openBatches(
  writer: ModelWriter,
  { taskId, node, options, batchRun }: Batching,
): BatchedCalls {
  return batchedCalls({
    ...batchRun,
    provider: createBatches(env()),
    rows: batchRows({ taskId, node, attempt: batchRun.attempt }),
    model: writer.modelOf("large"),
    deadlineMs: options.batchDeadline * 1_000,
    mostLive: options.maxConcurrentNodes,
  });
}
