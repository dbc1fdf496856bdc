/**
 * Aborts at Ctrl-C, at SIGTERM, when the terminal is closed, or when the program that started this one is gone.
 * A single Ctrl-C can arrive several times (from the terminal, npm and the bootstrap), so later ones mean nothing more.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Under nohup, output is no terminal and SIGHUP stays ignored.
  if (process.stdout.isTTY) process.on("SIGHUP", stop);
  if (process.connected) process.once("disconnect", stop);
  else if (process.send) stop();
  return controller.signal;
}

/** What the promise gives, or the signal's reason as soon as it aborts. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([promise, untilAborted(signal).then(() => Promise.reject(signal.reason))]);
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
