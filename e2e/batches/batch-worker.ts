import { serve } from "inngest/edge";

import { embeddedGateway, inngest } from "@/inngest/client";
import { conversionFunction } from "@/inngest/conversion-function";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import type { DocumentWorker } from "@/inngest/node";
import { analyse } from "@/inngest/nodes/analyse";
import { graph } from "@/inngest/nodes/graph";
import { parse } from "@/inngest/nodes/parse";
import { plan } from "@/inngest/nodes/plan";
import { structure } from "@/inngest/nodes/structure";
import { write } from "@/inngest/nodes/write";
import { startOutbox } from "@/inngest/outbox";
import { env } from "@/lib/env";
import { makeGuideline } from "@/scripts/bench/writing/guideline";

/**
 * The product's nodes up to `write` in a process of its own, to be killed: for a guideline of a few pages, with the
 * model that the environment names. It says when it has written, as one JSON object a line.
 */
const notNeeded = () => Promise.reject(new Error("Not needed here."));
const documents: DocumentWorker = {
  read: () =>
    Promise.resolve({
      kind: "read",
      document: makeGuideline({ pages: 6, language: "en", seed: 1 }),
    }),
  ...{ recognise: notNeeded, pictures: notNeeded, render: notNeeded },
};

await startEmbeddedEngine({
  databaseUrl: env().DATABASE_URL,
  handler: serve({
    client: inngest(),
    functions: [
      conversionFunction({
        services: { documents, savePvg: notNeeded },
        nodes: async (run) => {
          const { source } = await run(parse, {});
          const { structured } = await run(structure, { source });
          const found = {
            source,
            structured,
            graph: (await run(graph, { source, structured })).graph,
          };
          const { plan: planned } = await run(plan, found);
          const { slots } = await run(analyse, { ...found, plan: planned });
          await run(write, { ...found, plan: planned, slots });
          process.stdout.write(`${JSON.stringify({ step: "write", phase: "ends" })}\n`);
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
