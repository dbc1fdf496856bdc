import type { Dispatcher } from "@/inngest/embedded/dispatcher";

// Later ones are found by polling; a timer that far away would only take up memory.
const FARTHEST_MS = 300_000;
// A job is due by the database's clock, at the millisecond.
const MARGIN_MS = 5;

/** Tells dispatchers when to look: at once, or when a job that starts later is due. */
export class WakeUps {
  private readonly timers = new Set<NodeJS.Timeout>();
  private dispatchers: ReadonlyMap<string, Dispatcher> = new Map();

  connect(dispatchers: ReadonlyMap<string, Dispatcher>): void {
    this.dispatchers = dispatchers;
  }

  now(queue: string): void {
    this.dispatchers.get(queue)?.poke();
  }

  all(): void {
    this.dispatchers.forEach((dispatcher) => dispatcher.poke());
  }

  at(queue: string, at: Date): void {
    const ms = Math.max(0, at.getTime() - Date.now());
    if (ms > FARTHEST_MS) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.now(queue);
    }, ms + MARGIN_MS);
    this.timers.add(timer);
  }

  stop(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
    this.dispatchers = new Map();
  }
}
