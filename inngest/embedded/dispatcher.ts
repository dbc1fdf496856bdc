import { setTimeout as sleep } from "node:timers/promises";

import type { Claim, FetchLimits, Job, Queue } from "@/inngest/embedded/queue";

export type DispatcherOptions = {
  queue: Queue;
  name: string;
  /** Jobs of this queue which this worker runs at the same time. */
  slots: number;
  limits?: Omit<FetchLimits, "slots">;
  touchMs: number;
  pollMs: number;
  handle: (job: Job) => Promise<void>;
  onError: (error: unknown) => void;
};

/**
 * One fetch loop for one queue: a wake-up costs one query, whatever the number of slots.
 * `poke` says that there may be work; the poll finds what a lost wake-up left behind.
 */
export class Dispatcher {
  readonly name: string;
  private readonly active = new Map<string, Job>();
  private readonly poll: NodeJS.Timeout;
  private isDirty = false;
  private isFetching = false;
  private isStopped = false;

  constructor(private readonly options: DispatcherOptions) {
    this.name = options.name;
    this.poll = setInterval(() => this.poke(), options.pollMs);
  }

  poke(): void {
    this.isDirty = true;
    if (!this.isFetching) void this.fetchAll();
  }

  /** Takes no more jobs, waits a little for those under way and returns the ones that did not end. */
  async stop(graceMs: number): Promise<Job[]> {
    this.isStopped = true;
    clearInterval(this.poll);
    const giveUpAt = Date.now() + graceMs;
    while ((this.active.size > 0 || this.isFetching) && Date.now() < giveUpAt) await sleep(20);
    return [...this.active.values()];
  }

  private async fetchAll(): Promise<void> {
    const { queue, name, slots, limits, onError } = this.options;
    this.isFetching = true;
    try {
      while (this.isDirty && !this.isStopped && this.active.size < slots) {
        this.isDirty = false;
        const free = slots - this.active.size;
        for (const job of await queue.fetch(name, { ...limits, slots: free })) void this.run(job);
      }
    } catch (error) {
      onError(error);
    } finally {
      this.isFetching = false;
    }
  }

  private async run(job: Job): Promise<void> {
    const { queue, touchMs, handle, onError } = this.options;
    this.active.set(job.id, job);
    const heartbeat = setInterval(() => {
      // A stopped worker has handed the job on; its lease is no longer this worker's.
      if (!this.isStopped) void queue.touch(job).catch(onError);
    }, touchMs);
    try {
      await handle(job);
    } catch (error) {
      onError(error);
      await this.giveBack(job);
    } finally {
      clearInterval(heartbeat);
      this.active.delete(job.id);
      if (!this.isStopped) this.poke();
    }
  }

  private async giveBack(claim: Claim): Promise<void> {
    const { queue, onError } = this.options;
    await queue.fail(claim).catch(onError);
  }
}
