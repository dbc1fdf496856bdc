import { AppError } from "@/lib/errors";
import type { BatchItem, BatchProvider, ItemResult } from "@/lib/writers/claude/batch-provider";
import type { BatchRow, BatchRows } from "@/lib/writers/claude/batch-rows";
import { BATCH_PACE, type BatchPace } from "@/lib/writers/claude/follow-batch";
import { findLost, type SentBatch, sentBatch } from "@/lib/writers/claude/sent-batch";
import { slots } from "@/lib/writers/claude/slots";
import type { Completion, Repair, WriterRequest } from "@/lib/writers/model-writer";

/** A question's place in a batch. */
export type BatchPlace = {
  complete: <Answer>(request: WriterRequest<Answer>) => Promise<Completion>;
  /** `batch/item` at the provider; null while it was not sent. */
  item: () => string | null;
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
  /** From the first batch of this attempt on. */
  deadlineMs: number;
  mostLive: number;
  pace?: BatchPace;
};

type Forming = { items: Map<string, BatchItem>; sent: Promise<SentBatch>; hold: () => void };

export function batchedCalls(options: Options): BatchedCalls {
  const { provider, rows, signal, attempt, deadlineMs, pace = BATCH_PACE } = options;
  const batches: SentBatch[] = [];
  /** Rows whose batch nobody knows yet. */
  const lost: BatchRow[] = [];
  let settled = new Set<string>();
  /** What a batch left open is not put into another one. */
  const unanswered = new Set<string>();
  const [asked, done] = [new Set<string>(), new Set<string>()];
  let firstAt: number | null = null;
  let forming: Forming | null = null;
  let loading: Promise<void> | null = null;
  let said = "";

  const deadline = () => (firstAt === null ? Infinity : firstAt + deadlineMs);
  const onChange = (ended: string[]) => {
    for (const id of ended) if (asked.has(id)) done.add(id);
    const news = `${done.size}/${asked.size}`;
    if (news === said) return;
    said = news;
    // Whoever watches must not disturb the work.
    void options.onProgress(done.size, asked.size).catch(() => undefined);
  };
  const known = (row: BatchRow, providerId: string, isSure: boolean) =>
    sentBatch({ row, providerId, isSure }, { ...options, pace, deadline, onChange });

  async function load(): Promise<void> {
    const all = await rows.list();
    settled = await rows.settledItems();
    for (const row of all) {
      // One that an earlier attempt has left open is waited for no longer than one of this attempt.
      if (row.attempt !== attempt && row.endedAt === null) firstAt ??= Date.now();
      if (row.attempt === attempt) firstAt ??= row.createdAt.getTime();
      if (row.providerId === null) lost.push(row);
      else batches.push(known(row, row.providerId, true));
    }
  }

  /** One after the other: two rows must not find the same batch. */
  async function recover(): Promise<void> {
    for (let row = lost[0]; row; row = lost[0]) {
      const providerId = await findLost(row, { provider, rows, signal });
      if (providerId === null || batches.some((batch) => batch.providerId === providerId))
        await rows.drop(row.id);
      else batches.push(known(row, providerId, false));
      lost.shift();
    }
  }

  /** The newest batch that has the question, but for one that has given nothing that can be used. */
  async function holderOf(id: string): Promise<SentBatch | null> {
    for (const batch of batches.toReversed()) {
      const { row, providerId } = batch;
      if (!row.itemIds.includes(id)) continue;
      // An answer that failed an earlier attempt would fail this one too.
      if (row.attempt !== attempt && settled.has(`${providerId}/${id}`)) continue;
      if (!batch.hasEnded()) return batch;
      if ((await batch.results()).get(id)?.type === "answered") return batch;
    }
    return null;
  }

  function join(item: BatchItem): Promise<SentBatch> {
    forming ??= form();
    forming.items.set(item.id, item);
    forming.hold();
    return forming.sent;
  }

  function form(): Forming {
    const items = new Map<string, BatchItem>();
    const { promise: quiet, resolve } = Promise.withResolvers<void>();
    let timer: NodeJS.Timeout | undefined;
    const hold = () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, pace.quietMs);
    };
    const sent = quiet.then(() => {
      forming = null;
      return send([...items.values()]);
    });
    return { items, sent, hold };
  }

  async function send(items: BatchItem[]): Promise<SentBatch> {
    if (signal.aborted) throw notAnswered("not_sent");
    const row = await rows.open(items.map(({ id }) => id));
    firstAt ??= row.createdAt.getTime();
    let providerId: string;
    try {
      // Never interrupted: that could leave a batch of which nobody knows.
      providerId = await provider.create(items, new AbortController().signal);
    } catch (error) {
      // Refused is refused; anything else may have been heard all the same.
      if (error instanceof AppError && error.code === "writer_rejected") await rows.drop(row.id);
      else lost.push(row);
      throw error;
    }
    const batch = known(row, providerId, true);
    batches.push(batch);
    await rows.name(row.id, providerId);
    return batch;
  }

  function take(id: string, result: ItemResult | undefined): Completion {
    if (result?.type === "answered") return result.completion;
    if (result?.type === "failed") throw result.error;
    unanswered.add(id);
    throw notAnswered(result?.type ?? "unanswered");
  }

  /** A failure that passes: the question is put again, and then live. */
  function notAnswered(why: string): AppError {
    const params = { reason: `batch_${why}`, model: options.model };
    return new AppError("writer_unavailable", { params });
  }

  const mustBeLive = (id: string) => unanswered.has(id) || Date.now() >= deadline();

  const recovered = oneAtATime(recover);
  return {
    live: slots(options.mostLive),
    placeOf: async (request, repair) => {
      signal.throwIfAborted();
      await (loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      }));
      if (lost.length > 0) await recovered();
      const item = provider.itemOf(request, repair);
      let holder = await holderOf(item.id);
      if (!holder && mustBeLive(item.id)) return null;
      return {
        item: () => holder && `${holder.providerId}/${item.id}`,
        complete: async ({ onText }) => {
          // Time may have passed until there was room under the cap.
          holder ??= await holderOf(item.id);
          if (!holder && mustBeLive(item.id)) throw notAnswered("deadline");
          asked.add(item.id);
          holder ??= await join(item);
          const completion = take(item.id, (await holder.results()).get(item.id));
          onText?.(completion.text);
          return completion;
        },
      };
    },
  };
}

/** Whoever comes while the work is under way waits for it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work().finally(() => (running = null)));
}
