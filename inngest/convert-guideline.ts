import type { RunNode } from "@/inngest/node";
import { analyse } from "@/inngest/nodes/analyse";
import { graph } from "@/inngest/nodes/graph";
import { illustrate } from "@/inngest/nodes/illustrate";
import { parse } from "@/inngest/nodes/parse";
import { plan } from "@/inngest/nodes/plan";
import { publish } from "@/inngest/nodes/publish";
import { structure } from "@/inngest/nodes/structure";
import { verify } from "@/inngest/nodes/verify";
import { write } from "@/inngest/nodes/write";

/** From a guideline to its patient version; `run` decides how a node is carried out. */
export async function convertGuideline(run: RunNode) {
  const { source } = await run(parse, {});
  const { structured } = await run(structure, { source });
  const { graph: found } = await run(graph, { source, structured });
  const { plan: planned } = await run(plan, { source, structured, graph: found });
  const { slots } = await run(analyse, { source, structured, graph: found, plan: planned });
  const { draft } = await run(write, { source, graph: found, plan: planned, slots });
  const { figures } = await run(illustrate, { source, graph: found, draft });
  const { verified } = await run(verify, { source, graph: found, plan: planned, draft, figures });
  return await run(publish, { source, verified });
}
