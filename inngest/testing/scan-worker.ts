import { setTimeout as sleep } from "node:timers/promises";

import { serve } from "inngest/edge";

import { embeddedGateway, inngest } from "@/inngest/client";
import { conversionFunction } from "@/inngest/conversion-function";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import type { DocumentWorker } from "@/inngest/node";
import { parse } from "@/inngest/nodes/parse";
import { startOutbox } from "@/inngest/outbox";
import { env } from "@/lib/env";
import { exampleDraft } from "@/lib/quality/example-draft";

/**
 * Node `parse` in a process of its own, to be killed: a scan of three pages whose recognition only says when it works,
 * one JSON object a line. It never comes to the end of the page that is named on its command line.
 */
const heldPage = Number(process.argv[2]);

const notNeeded = () => Promise.reject(new Error("Not needed here."));
const documents: DocumentWorker = {
  read: async (_file, ocr) =>
    ocr === "ask"
      ? { kind: "needs_ocr", pages: [1, 2, 3], language: null }
      : { kind: "read", document: exampleDraft().source },
  async recognise({ page }) {
    say(page, "begins");
    if (page === heldPage) await sleep(120_000);
    say(page, "ends");
    const place = { page, width: 600, height: 800, turn: 0, slope: 0 };
    return {
      page: { ...place, language: "en", confidence: 93, lines: [] },
      picture: Uint8Array.of(page),
    };
  },
  pictures: notNeeded,
  render: notNeeded,
};

function say(page: number, phase: string): void {
  process.stdout.write(`${JSON.stringify({ step: `page ${page}`, phase })}\n`);
}

await startEmbeddedEngine({
  databaseUrl: env().DATABASE_URL,
  handler: serve({
    client: inngest(),
    functions: [
      conversionFunction({
        services: { documents, savePvg: notNeeded },
        nodes: async (run) => {
          await run(parse, {});
          process.stdout.write(`${JSON.stringify({ step: "parse", phase: "ends" })}\n`);
          return { pvgId: "0198c0de-0000-7000-8000-00000000000a" };
        },
      }),
    ],
  }),
  gateway: embeddedGateway,
  onError: (error) => console.error(error),
});
startOutbox(async (events) => {
  await inngest().send(events);
});
