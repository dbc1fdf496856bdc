import { registerStream } from "@/lib/api/open-streams";

/** With an id a reader can resume after it; without, it is of a type of its own. `null` is a ping: still there. */
export type Frame = { id: number; data: unknown } | { event: string; data: unknown } | null;

/** A reader that takes nothing for this long, while frames wait for it, is cut; it resumes with Last-Event-ID. */
const STALL_MS = 60_000;

/**
 * Streams frames as server-sent events, each asked for only when the reader has taken the one before, so a slow
 * reader costs no memory. `open` receives a signal that ends with the reader, the request or the process.
 */
export function sseResponse(
  request: Request,
  open: (signal: AbortSignal) => AsyncGenerator<Frame, void>,
): Response {
  const ending = new AbortController();
  const unregister = registerStream(() => ending.abort());
  const frames = open(AbortSignal.any([ending.signal, request.signal]));
  const encoder = new TextEncoder();
  /** Set while a frame waits for the reader; unset while the reader waits for a frame. */
  let stalling: NodeJS.Timeout | undefined;

  async function finish(): Promise<void> {
    clearTimeout(stalling);
    stalling = undefined;
    unregister();
    ending.abort();
    await frames.return();
  }

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      ending.signal.addEventListener("abort", () => {
        if (!stalling) return;
        controller.close();
        void finish();
      });
    },
    async pull(controller) {
      clearTimeout(stalling);
      stalling = undefined;
      const next = await frames.next().catch(async (error: unknown) => {
        await finish();
        throw error;
      });
      if (next.done) {
        controller.close();
        await finish();
        return;
      }
      const { value } = next;
      controller.enqueue(encoder.encode(value ? encodeFrame(value) : ": ping\n\n"));
      stalling = setTimeout(() => {
        controller.error(new Error("The reader has stopped reading."));
        void finish();
      }, STALL_MS);
    },
    cancel: finish,
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function encodeFrame(frame: NonNullable<Frame>): string {
  const head = "id" in frame ? `id: ${frame.id}` : `event: ${frame.event}`;
  return `${head}\ndata: ${JSON.stringify(frame.data)}\n\n`;
}
