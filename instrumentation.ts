/** Next.js calls this once when the server starts; the edge build of this file must stay empty. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- Next.js puts the value in when it builds
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node");
}
