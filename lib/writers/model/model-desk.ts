import { costCents } from "@/lib/costs/price-of";
import { findPrice } from "@/lib/costs/prices";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { NodeId } from "@/lib/tasks/nodes";
import type { TaskOptions } from "@/lib/tasks/options";
import { createAsk, type Repeat } from "@/lib/writers/ask";
import { createWriter } from "@/lib/writers/choose-writer";
import type { ChoiceMemory } from "@/lib/writers/model/choose/choice-memory";
import { KEPT_SENTENCES } from "@/lib/writers/model/kept-sentences";
import { keptTexts } from "@/lib/writers/model/kept-texts";
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
  expectedCents: (tier: Tier, usage: Usage) => number | null;
};

type Task = {
  taskId: string;
  ownerId: string;
  node: NodeId;
  options: TaskOptions;
  repeat?: Repeat;
};

/** A task's desk: its calls are on its ledger, within its cap, and answered once. Throws `writer_not_configured`. */
export function openModelDesk(
  kind: ModelKind,
  { options, repeat = withRetries, ...task }: Task,
): ModelDesk {
  const writer = createWriter(kind, env());
  const ask = createAsk({
    ...task,
    writer,
    capCents: options.maxCostCents,
    caching: options.enableCaching,
    repeat,
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
    memory: keptTexts(KEPT_SENTENCES, kept),
    choices: keptTexts(CHOOSE_SENTENCES, kept),
    countTokens: (request) => repeat(() => writer.countTokens(request), request),
    expectedCents: (tier, usage) => {
      const model = writer.modelOf(tier);
      const price = findPrice(kind, model);
      if (price) return costCents(usage, price, { batch: false });
      if (options.maxCostCents === null) return null;
      throw new AppError("price_unknown", { params: { model } });
    },
  };
}
