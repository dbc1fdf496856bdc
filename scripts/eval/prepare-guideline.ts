import path from "node:path";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { estimateWriting } from "@/lib/writers/model/estimate-writing";
import { writeDraft } from "@/lib/writers/rules/write-draft";
import type { EvalDesk } from "@/scripts/eval/eval-desk";
import type { Readers } from "@/scripts/eval/readers";

export type Prepared = Awaited<ReturnType<typeof prepareGuideline>>;

type Preparing = { desk: EvalDesk["desk"]; readers: Readers; signal: AbortSignal };

/** Everything that comes before a model writes. Nothing is spent. */
export async function prepareGuideline(file: string, { desk, readers, signal }: Preparing) {
  const source = await readDocument({ path: file, fileName: path.basename(file) });
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const read = { source, structured, graph };
  const options = TaskOptionsSchema.parse({
    writer: desk.stamp.kind,
    ...{ audience: readers.audience, targetGrade: readers.grade },
  });
  const laidOut = planPvg({ ...read, options, writer: desk.stamp });
  const estimate = await estimateWriting({
    ...{ ...read, plan: laidOut, desk, signal },
    ...{ most: desk.atOnce, looksAround: true, isThorough: false },
  });
  const plan = { ...laidOut, estimate };
  const draft = writeDraft({ source, graph, plan, slots: fillSlots({ ...read, plan }) });
  return { file, source, structured, graph, plan, draft };
}
