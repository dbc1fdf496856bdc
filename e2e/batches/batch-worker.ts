import type { DocumentWorker } from "@/inngest/node";
import { analyse } from "@/inngest/nodes/analyse";
import { graph } from "@/inngest/nodes/graph";
import { parse } from "@/inngest/nodes/parse";
import { plan } from "@/inngest/nodes/plan";
import { structure } from "@/inngest/nodes/structure";
import { write } from "@/inngest/nodes/write";
import { notNeeded, PVG_ID, say, serveConversion } from "@/inngest/testing/serve-conversion";
import { makeGuideline } from "@/scripts/bench/writing/guideline";

/**
 * The product's nodes up to `write` in a process of its own, to be killed: for a guideline of a few pages, with the
 * model that the environment names. It says when it has written, as one JSON object a line.
 */
const documents: DocumentWorker = {
  read: () =>
    Promise.resolve({
      kind: "read",
      document: makeGuideline({ pages: 6, language: "en", seed: 1 }),
    }),
  ...{ recognise: notNeeded, pictures: notNeeded, render: notNeeded },
};

await serveConversion({
  services: { documents, savePvg: notNeeded },
  nodes: async (run) => {
    const { source } = await run(parse, {});
    const { structured } = await run(structure, { source });
    const { graph: found } = await run(graph, { source, structured });
    const read = { source, structured, graph: found };
    const { plan: planned } = await run(plan, read);
    const { slots } = await run(analyse, { ...read, plan: planned });
    await run(write, { ...read, plan: planned, slots });
    say("write", "ends");
    return { pvgId: PVG_ID };
  },
});
