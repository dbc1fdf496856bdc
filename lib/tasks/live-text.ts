import { logger } from "@/lib/logger";
import type { LiveText } from "@/lib/tasks/live-frames";
import { type LiveRows, liveRows } from "@/lib/tasks/live-rows";

const EVERY_MS = 300;

/** One part that is being written, for those who watch. Both return at once and never throw. */
export type LivePart = {
  /** All of the text so far. */
  show: (text: string) => void;
  done: () => void;
};

export type OpenLivePart = (part: Omit<LiveText, "text">) => LivePart;

/**
 * Shows what is being written in a task, at most every 300 ms. Whoever watches must not disturb the work: a database
 * that fails is logged and the text is shown with the next change, or not at all.
 */
export function liveText(taskId: string, rows: LiveRows = liveRows(taskId)) {
  const due = new Map<string, LiveText | null>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let wasUsed = false;
  let hasEnded = false;

  function put(part: string, text: LiveText | null): void {
    // A node that was interrupted may go on for a while.
    if (hasEnded) return;
    due.set(part, text);
    schedule();
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      writing = writeDue();
    }, EVERY_MS);
  }

  async function writeDue(): Promise<void> {
    const news = new Map(due);
    due.clear();
    await attempt(() => rows.write(news));
    timer = undefined;
    if (due.size > 0) schedule();
  }

  async function attempt(write: () => Promise<void>): Promise<void> {
    await write().catch((error: unknown) => {
      logger().warn({ taskId, err: error }, "live text not written");
    });
  }

  const open: OpenLivePart = (part) => {
    wasUsed = true;
    return {
      show: (text) => put(part.part, { ...part, text }),
      done: () => put(part.part, null),
    };
  };

  /** With the node, however it ended. Takes along what a worker that was killed has left. */
  async function end(): Promise<void> {
    hasEnded = true;
    clearTimeout(timer);
    due.clear();
    await writing;
    if (wasUsed) await attempt(rows.clear);
  }

  return { open, end };
}
