import type { BatchProvider } from "@/lib/writers/claude/batch-provider";
import type { BatchRow, BatchRows } from "@/lib/writers/claude/batch-rows";
import { findLost, type SentBatch } from "@/lib/writers/claude/sent-batch";

type Options = {
  provider: BatchProvider;
  rows: BatchRows;
  signal: AbortSignal;
  attempt: number;
  /** From the first batch of this attempt on, whichever node made it. */
  deadlineMs: number;
  /** Looks after a batch; `isSure`: it is known to be ours. */
  follow: (row: BatchRow, providerId: string, isSure: boolean) => SentBatch;
};

/** The batches of a node: of this worker, and of those before it. */
export class KnownBatches {
  private batches: SentBatch[] = [];
  /** Rows whose batch nobody knows yet. */
  private lost: BatchRow[] = [];
  private settled = new Set<string>();
  private readonly spoilt = new Set<string>();
  private firstAt: number | null = null;
  private loading: Promise<void> | null = null;
  private recovering: Promise<void> | null = null;

  constructor(private readonly options: Options) {}

  /** Milliseconds since 1970. */
  deadline(): number {
    return this.firstAt === null ? Infinity : this.firstAt + this.options.deadlineMs;
  }

  /** To be called before anything else; what fails is tried again by the next call. */
  async load(): Promise<void> {
    this.loading ??= this.read().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    await this.loading;
    if (this.lost.length === 0) return;
    this.recovering ??= this.recover().finally(() => (this.recovering = null));
    await this.recovering;
  }

  opened(row: BatchRow): void {
    this.firstAt ??= row.createdAt.getTime();
  }

  add(row: BatchRow, providerId: string, isSure = true): SentBatch {
    const batch = this.options.follow(row, providerId, isSure);
    this.batches.push(batch);
    return batch;
  }

  lose(row: BatchRow): void {
    this.lost.push(row);
  }

  /** An answer that was refused or empty; a worker that goes on with the task takes it once more, at no cost. */
  spoil({ providerId }: SentBatch, id: string): void {
    this.spoilt.add(`${providerId}/${id}`);
  }

  /** The newest batch that has the question, but for one that has given nothing that can be used. */
  async holderOf(id: string): Promise<SentBatch | null> {
    for (const batch of this.batches.toReversed()) {
      const { row, providerId } = batch;
      if (!row.itemIds.includes(id)) continue;
      const item = `${providerId}/${id}`;
      // An answer that failed an earlier attempt would fail this one too.
      const hasFailed = row.attempt !== this.options.attempt && this.settled.has(item);
      if (hasFailed || this.spoilt.has(item)) continue;
      if (!batch.hasEnded()) return batch;
      if ((await batch.results()).get(id)?.type === "answered") return batch;
    }
    return null;
  }

  private async read(): Promise<void> {
    const { rows } = this.options;
    const all = await rows.list();
    this.settled = await rows.settledItems();
    const begun = await rows.begun();
    if (begun) this.firstAt = begun.getTime();
    for (const row of all) {
      // One that an earlier attempt has left open is waited for no longer than one of this attempt.
      if (row.endedAt === null) this.firstAt ??= Date.now();
      if (row.providerId === null) this.lose(row);
      else this.add(row, row.providerId);
    }
  }

  /** One after the other: two rows must not find the same batch. */
  private async recover(): Promise<void> {
    const { rows } = this.options;
    for (let row = this.lost[0]; row; row = this.lost[0]) {
      const found = await findLost(row, this.options);
      if (found === null || this.batches.some(({ providerId }) => providerId === found))
        await rows.drop(row.id);
      else this.add(row, found, false);
      this.lost.shift();
    }
  }
}
