import { costCents } from "@/lib/costs/price-of";
import { createAsk } from "@/lib/writers/ask";
import type { memoryServices } from "@/lib/writers/memory-services";
import type { ModelDesk } from "@/lib/writers/model/model-desk";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { ModelWriter } from "@/lib/writers/model-writer";
import { WRITE_SECTION } from "@/lib/writers/prompts/write-section";
import { withRetries } from "@/lib/writers/with-retries";

/** Calls open at the same time. */
const MOST_OPEN = 4;

export type EvalDesk = ReturnType<typeof openEvalDesk>;

/** As the product asks a model, with a ledger in memory instead of the database. */
export function openEvalDesk(
  writer: ModelWriter,
  { services, ledger }: ReturnType<typeof memoryServices>,
) {
  const priceOf = (model: string) => services.findPrice(writer.kind, model);
  const models = [...new Set([writer.modelOf("large"), writer.modelOf("small")])];
  const askFor = (taskId: string): AskModel => {
    const ask = createAsk(
      {
        ...{ writer, taskId, ownerId: "evaluation", node: "write" as const },
        ...{ capCents: null, caching: true, repeat: withRetries },
      },
      services,
    );
    return (request, about) => ask({ ...request, ...about });
  };
  const desk: ModelDesk = {
    stamp: {
      ...{ kind: writer.kind, models },
      promptVersion: `${WRITE_SECTION.id} ${WRITE_SECTION.version}`,
    },
    ask: askFor("estimate"),
    memory: NO_MEMORY,
    choices: NO_MEMORY,
    atOnce: MOST_OPEN,
    countTokens: (request) => withRetries(() => writer.countTokens(request), request),
    expectedCents: (tier, usage) => {
      const price = priceOf(writer.modelOf(tier));
      return price && costCents(usage, price, { batch: false });
    },
  };
  return {
    desk,
    priceOf,
    askFor,
    /** Null where one of its calls has no known price. */
    spentCents: (taskId: string): number | null =>
      ledger
        .filter((call) => call.taskId === taskId)
        .map((call) => call.costCents ?? call.mostCents)
        .reduce((sum, cents) => (sum === null || cents === null ? null : sum + cents), 0),
  };
}
