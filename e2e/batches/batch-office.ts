import type { RunningProvider } from "@/e2e/providers/start-provider";
import { claudeClient, SECTION } from "@/e2e/providers/test-requests";
import type { CallRecord } from "@/lib/costs/ledger";
import { costCents } from "@/lib/costs/price-of";
import { priceIn, readPrices } from "@/lib/costs/prices";
import { createAsk, type Question } from "@/lib/writers/ask";
import { createBatchProvider } from "@/lib/writers/claude/batch-provider";
import { batchedCalls, type BatchRun } from "@/lib/writers/claude/batched-calls";
import { createClaudeWriter } from "@/lib/writers/claude/claude-writer";
import { memoryServices } from "@/lib/writers/memory-services";
import { WRITE_SECTION, type WrittenSection } from "@/lib/writers/prompts/write-section";
import { batchRowsInMemory } from "@/lib/writers/testing/batch-rows-in-memory";
import { withRetries } from "@/lib/writers/with-retries";

const MODELS = { large: "claude-sonnet-5-5", small: "claude-haiku-5-5" };
const PACE = { quietMs: 20, firstLookMs: 10, longestLookMs: 40 };

type Desk = Partial<BatchRun> & {
  capCents?: number | null;
  deadlineMs?: number;
  model?: string;
  node?: "analyse" | "write";
};

/** What outlives a worker: ledger, kept answers and batches. Each desk is a worker that was just started. */
export function openOffice(provider: RunningProvider) {
  const { apiKey, url: baseUrl } = provider;
  const { services, ledger, answers } = memoryServices();
  const kept = batchRowsInMemory();
  const openDesk = (desk: Desk = {}) => {
    const { capCents = null, deadlineMs = 60_000, model, node = "write", ...run } = desk;
    const models = model ? { large: model, small: model } : MODELS;
    const signal = run.signal ?? new AbortController().signal;
    const batches = batchedCalls({
      ...{ attempt: 1, onProgress: () => Promise.resolve() },
      ...{ whileWaiting: <T>(work: () => Promise<T>) => work() },
      ...run,
      ...{ signal, deadlineMs, mostLive: 2, pace: PACE, model: models.large },
      provider: createBatchProvider({ apiKey, baseUrl, models }),
      rows: kept.rowsOf(run.attempt ?? 1, node),
    });
    const ask = createAsk(
      {
        writer: createClaudeWriter({ apiKey, baseUrl, models }),
        ...{ taskId: "task", ownerId: "owner", node, capCents, caching: true },
        ...{ batches, repeat: atOnce },
      },
      services,
    );
    return (sections: string[]) =>
      Promise.all(sections.map((section) => ask(questionAbout(section, signal))));
  };
  return { openDesk, ledger, answers, ...kept };
}

function questionAbout(section: string, signal: AbortSignal): Question<WrittenSection> {
  return {
    ...{ prompt: WRITE_SECTION, part: section, shared: "", signal },
    instruction: JSON.stringify({ ...SECTION, section }),
    ...{ tier: "large", maxOutputTokens: 4_000 },
  };
}

/** As the product repeats calls, without its waits. */
function atOnce<T>(attempt: () => Promise<T>, { signal }: { signal: AbortSignal }): Promise<T> {
  return withRetries(attempt, { signal, wait: () => Promise.resolve() });
}

/** Batches that were sent, questions in them, and questions asked live. */
export function countsOf({ calls }: RunningProvider) {
  const of = (kind: string) => calls.list().filter((call) => call.kind === kind);
  return { items: of("batch_item").length, live: of("message").length };
}

export const FOUR = ["one", "two", "three", "four"];

export async function batchesMade(provider: RunningProvider): Promise<number> {
  return (await claudeClient(provider).messages.batches.list()).data.length;
}

export function priceOf({ model, usage, batch }: CallRecord): number {
  const price = priceIn(readPrices(undefined), "claude", model);
  if (!price) throw new Error(`${model} has no price.`);
  return costCents(usage, price, { batch });
}

export function paid(ledger: CallRecord[]): CallRecord[] {
  return ledger.filter((call) => call.usage.outputTokens > 0);
}

export function sum(calls: CallRecord[]): number {
  return calls.reduce((all, call) => all + (call.costCents ?? NaN), 0);
}
