import { toWire } from "@/lib/api/case-keys";
import type { Frame } from "@/lib/api/sse";
import { listen } from "@/lib/db/notifications";
import { type LiveText, TextFrameSchema, textFrames } from "@/lib/tasks/live-frames";
import { readLiveTexts } from "@/lib/tasks/live-rows";
import { readEvents, TASK_EVENTS_CHANNEL } from "@/lib/tasks/log";
import { FINAL_STATES, LoggedEventSchema, type TaskEvent } from "@/lib/tasks/progress";

const PING_MS = 15_000;

/**
 * Every event after `seq`, then new ones as they come, until the log ends with a final one, and between them the text
 * that is being written; null each time nothing came for 15 seconds. An event read in the middle of the log may be
 * final too: a task can be tried again.
 */
export async function* watchTask(
  taskId: string,
  seq: number,
  signal: AbortSignal,
): AsyncGenerator<Frame, void> {
  const bell = new Bell(signal);
  const stop = await listen(TASK_EVENTS_CHANNEL, (payload) => {
    // The empty payload follows a lost connection: something may have happened meanwhile.
    if (payload === "" || payload.startsWith(`${taskId}:`)) bell.ring();
  });
  try {
    let cursor = seq;
    let shown: LiveText[] = [];
    while (!signal.aborted) {
      const events = await readEvents(taskId, cursor);
      for (const logged of events) {
        yield { id: logged.seq, data: toWire(LoggedEventSchema, logged) };
        cursor = logged.seq;
      }
      const texts = await readLiveTexts(taskId);
      for (const frame of textFrames(shown, texts)) {
        yield { event: "text", data: toWire(TextFrameSchema, frame) };
      }
      shown = texts;
      const last = events.at(-1);
      if (last && isFinalEvent(last.event)) return;
      if (!(await bell.heard(PING_MS)) && !signal.aborted) yield null;
    }
  } finally {
    stop();
  }
}

function isFinalEvent({ type }: TaskEvent): boolean {
  return FINAL_STATES.some((state) => state === type);
}

/** Remembers a ring that nobody waited for, so that none is lost between reading and waiting. */
class Bell {
  private rung = false;
  private wake: (() => void) | null = null;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener("abort", () => this.ring(), { once: true });
  }

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** True when it rang since the last time, false after `ms` of silence. */
  async heard(ms: number): Promise<boolean> {
    if (!this.rung && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = null;
    }
    const rang = this.rung;
    this.rung = false;
    return rang;
  }
}
