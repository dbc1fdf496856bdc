type Close = () => void;

// Next.js loads modules once per route bundle; the closers must be one set for the whole process.
const held = globalThis as typeof globalThis & { cpgOpenStreams?: Set<Close> };

/** Open answers that would keep the server from ending; call what it returns once the stream is over. */
export function registerStream(close: Close): () => void {
  held.cpgOpenStreams ??= new Set();
  const streams = held.cpgOpenStreams.add(close);
  return () => void streams.delete(close);
}

/** Ends every open stream; the readers come back to whoever serves next. */
export function closeStreams(): void {
  for (const close of [...(held.cpgOpenStreams ?? [])]) close();
}
