import { AppError } from "@/lib/errors";
import type { BatchItem, BatchProvider, ItemResult } from "@/lib/writers/claude/batch-provider";
import type { BatchRows } from "@/lib/writers/claude/batch-rows";
import { BATCH_PACE, type BatchPace } from "@/lib/writers/claude/follow-batch";
import { gather } from "@/lib/writers/claude/gather";
import { KnownBatches } from "@/lib/writers/claude/known-batches";
import { type SentBatch, sentBatch } from "@/lib/writers/claude/sent-batch";
import { slots } from "@/lib/writers/claude/slots";
import type { Completion, Repair, WriterRequest } from "@/lib/writers/model-writer";

/** A question's place in a batch. */
export type BatchPlace = {
  complete: <Answer>(request: WriterRequest<Answer>) => Promise<Completion>;
  /** `batch/item` at the provider; null while it was not sent. */
  item: () => string | null;
  /** Its answer is of no use: the same question is to be asked anew. */
  spoil: () => void;
};

/** Calls that wait for the provider's batches until the deadline, and are made live after it. */
export type BatchedCalls = {
  /** Null: it has to be asked live. */
  placeOf: <Answer>(request: WriterRequest<Answer>, repair?: Repair) => Promise<BatchPlace | null>;
  /** A call outside of batches, at most so many at the same time. */
  live: <T>(work: () => Promise<T>) => Promise<T>;
};

/** What surrounds the batches of one run of a node. */
export type BatchRun = {
  /** Of the task, as in the name of its event. */
  attempt: number;
  signal: AbortSignal;
  /** Around the wait for the provider, which is no work of the node. */
  whileWaiting: <T>(work: () => Promise<T>) => Promise<T>;
  onProgress: (done: number, total: number) => Promise<void>;
};

type Options = BatchRun & {
  provider: BatchProvider;
  rows: BatchRows;
  /** For error messages. */
  model: string;
  /** From the first batch of this attempt on, whichever node made it. */
  deadlineMs: number;
  mostLive: number;
  pace?: BatchPace;
};

export function batchedCalls(options: Options): BatchedCalls {
  const { provider, signal, model, pace = BATCH_PACE } = options;
  /** What a batch left open is not put into another one. */
  const unanswered = new Set<string>();
  const progress = countProgress(options.onProgress);
  const known: KnownBatches = new KnownBatches({
    ...options,
    follow: (row, providerId, isSure) =>
      sentBatch(
        { row, providerId, isSure },
        { ...options, pace, deadline: () => known.deadline(), onChange: progress.onChange },
      ),
  });
  const join = gather(pace.quietMs, (items: BatchItem[]) => send(items, known, options));
  const mustBeLive = (id: string) => unanswered.has(id) || Date.now() >= known.deadline();

  function take(id: string, result: ItemResult | undefined): Completion {
    if (result?.type === "answered") return result.completion;
    if (result?.type === "failed") throw result.error;
    unanswered.add(id);
    throw notAnswered(result?.type ?? "unanswered", model);
  }

  return {
    live: slots(options.mostLive),
    placeOf: async (request, repair) => {
      signal.throwIfAborted();
      await known.load();
      const item = provider.itemOf(request, repair);
      const { id } = item;
      let holder = await known.holderOf(id);
      if (!holder && mustBeLive(id)) return null;
      return {
        item: () => holder && `${holder.providerId}/${id}`,
        spoil: () => holder && known.spoil(holder, id),
        complete: async ({ onText }) => {
          // Time may have passed until there was room under the cap.
          holder ??= await known.holderOf(id);
          if (!holder && mustBeLive(id)) throw notAnswered("deadline", model);
          progress.ask(id);
          holder ??= await join(id, item);
          const completion = take(id, (await holder.results()).get(id));
          onText?.(completion.text);
          return completion;
        },
      };
    },
  };
}

async function send(
  items: BatchItem[],
  known: KnownBatches,
  { provider, rows, signal, model }: Options,
): Promise<SentBatch> {
  if (signal.aborted) throw notAnswered("not_sent", model);
  const row = await rows.open(items.map(({ id }) => id));
  known.opened(row);
  let providerId: string;
  try {
    // Never interrupted: that could leave a batch of which nobody knows.
    providerId = await provider.create(items, new AbortController().signal);
  } catch (error) {
    // Refused is refused; anything else may have been heard all the same.
    if (error instanceof AppError && error.code === "writer_rejected") await rows.drop(row.id);
    else known.lose(row);
    throw error;
  }
  const batch = known.add(row, providerId);
  await rows.name(row.id, providerId);
  return batch;
}

/** A failure that passes: the question is put again, and then live. */
function notAnswered(why: string, model: string): AppError {
  return new AppError("writer_unavailable", { params: { reason: `batch_${why}`, model } });
}

/** Says how many of the questions asked so far are answered, each time a batch begins or ends. */
function countProgress(onProgress: BatchRun["onProgress"]) {
  const [asked, done] = [new Set<string>(), new Set<string>()];
  let said = "";
  return {
    ask: (id: string) => asked.add(id),
    onChange: (ended: string[]) => {
      for (const id of ended) if (asked.has(id)) done.add(id);
      const news = `${done.size}/${asked.size}`;
      if (news === said) return;
      said = news;
      // Whoever watches must not disturb the work.
      void onProgress(done.size, asked.size).catch(() => undefined);
    },
  };
}
