export class SilenceError extends Error {
  override name = "SilenceError";

  constructor(limitMs: number) {
    super(`Nothing arrived for ${limitMs} ms.`);
  }
}

/**
 * A `fetch` that gives up when nothing arrives for so long, before the headers or between two pieces of the body.
 * The timeouts of the SDKs end with the headers, so a server that stops in the middle would be waited for forever.
 */
export function watchedFetch(limitMs: number): typeof fetch {
  return async (input, init) => {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(new SilenceError(limitMs)), limitMs);
    // An open socket keeps the process alive; a timer left by a socket that broke must not.
    timer.unref();
    ending.signal.addEventListener("abort", () => clearTimeout(timer));
    follow(init?.signal, ending);
    const response = await fetch(input, { ...init, signal: ending.signal });
    if (!response.body) {
      clearTimeout(timer);
      return response;
    }
    timer.refresh();
    const body = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          timer.refresh();
          controller.enqueue(piece);
        },
        flush: () => clearTimeout(timer),
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  };
}

function follow(signal: AbortSignal | null | undefined, ending: AbortController): void {
  if (signal?.aborted) ending.abort(signal.reason);
  signal?.addEventListener("abort", () => ending.abort(signal.reason), { once: true });
}
