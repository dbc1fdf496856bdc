import { setTimeout as sleep } from "node:timers/promises";

import { serve } from "inngest/edge";
import { z } from "zod";

import { embeddedGateway, inngest } from "@/inngest/client";
import { conversionFunction } from "@/inngest/conversion-function";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import { defineNode, type RunNode } from "@/inngest/node";
import { startOutbox } from "@/inngest/outbox";
import { env } from "@/lib/env";
import { NODE_IDS, type NodeId } from "@/lib/tasks/nodes";

/**
 * The product's workflow in a process of its own, to be killed: nodes that only say when they work, one JSON object
 * a line. It never comes to the end of the node that is named on its command line.
 */
const [heldNode] = process.argv.slice(2);

const OutputSchema = z.object({ pvgId: z.string(), facts: z.record(z.string(), z.number()) });
const PVG_ID = "0198c0de-0000-7000-8000-00000000000a";

function node(id: NodeId) {
  return defineNode<object, z.infer<typeof OutputSchema>>({
    id,
    output: OutputSchema,
    async run() {
      say(id, "begins");
      if (id === heldNode) await sleep(120_000);
      say(id, "ends");
      return { pvgId: PVG_ID, facts: {} };
    },
  });
}

function say(step: NodeId, phase: string): void {
  process.stdout.write(`${JSON.stringify({ step, phase })}\n`);
}

async function allNodes(run: RunNode): Promise<{ pvgId: string }> {
  for (const id of NODE_IDS) await run(node(id), {});
  return { pvgId: PVG_ID };
}

const notNeeded = () => Promise.reject(new Error("Not needed here."));
const services = {
  documents: { read: notNeeded, recognise: notNeeded, pictures: notNeeded, render: notNeeded },
  savePvg: notNeeded,
};
await startEmbeddedEngine({
  databaseUrl: env().DATABASE_URL,
  handler: serve({
    client: inngest(),
    functions: [conversionFunction({ services, nodes: allNodes })],
  }),
  gateway: embeddedGateway,
  onError: (error) => console.error(error),
});
startOutbox(async (events) => {
  await inngest().send(events);
});
