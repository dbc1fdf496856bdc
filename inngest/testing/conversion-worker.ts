import { setTimeout as sleep } from "node:timers/promises";

import { z } from "zod";

import { defineNode, type RunNode } from "@/inngest/node";
import { notNeeded, PVG_ID, say, serveConversion } from "@/inngest/testing/serve-conversion";
import { NODE_IDS, type NodeId } from "@/lib/tasks/nodes";

/**
 * The product's workflow in a process of its own, to be killed: nodes that only say when they work, one JSON object
 * a line. It never comes to the end of the node that is named on its command line.
 */
const [heldNode] = process.argv.slice(2);

const OutputSchema = z.object({ pvgId: z.string(), facts: z.record(z.string(), z.number()) });

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

async function allNodes(run: RunNode): Promise<{ pvgId: string }> {
  for (const id of NODE_IDS) await run(node(id), {});
  return { pvgId: PVG_ID };
}

const documents = {
  ...{ read: notNeeded, recognise: notNeeded, pictures: notNeeded, render: notNeeded },
};
await serveConversion({ services: { documents, savePvg: notNeeded }, nodes: allNodes });
