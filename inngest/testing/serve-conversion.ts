import { serve } from "inngest/edge";

import { embeddedGateway, inngest } from "@/inngest/client";
import { type Conversion, conversionFunction } from "@/inngest/conversion-function";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import { startOutbox } from "@/inngest/outbox";
import { env } from "@/lib/env";

/** What a version would be called by; no test worker keeps one. */
export const PVG_ID = "0198c0de-0000-7000-8000-00000000000a";

export const notNeeded = () => Promise.reject(new Error("Not needed here."));

/** Runs a conversion as a worker does, in a process of its own that a test can kill. */
export async function serveConversion(conversion: Conversion): Promise<void> {
  await startEmbeddedEngine({
    databaseUrl: env().DATABASE_URL,
    handler: serve({ client: inngest(), functions: [conversionFunction(conversion)] }),
    gateway: embeddedGateway,
    onError: (error) => console.error(error),
  });
  startOutbox(async (events) => {
    await inngest().send(events);
  });
}

/** One JSON object a line, for the test to read. */
export function say(step: string, phase: string): void {
  process.stdout.write(`${JSON.stringify({ step, phase })}\n`);
}
