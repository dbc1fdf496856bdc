import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema, StructuredDocumentSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { refuseOverCap } from "@/lib/confirmation/over-cap";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";
import { isModel } from "@/lib/tasks/options";
import { estimateWriting } from "@/lib/writers/model/estimate-writing";

const OutputSchema = z.object({
  plan: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

type Input = { source: ArtifactRef; structured: ArtifactRef; graph: ArtifactRef };

/** Lays out the patient version, accounts for every recommendation, and estimates before anything is spent. */
export const plan = defineNode({
  id: "plan",
  output: OutputSchema,
  async run(input: Input, { artifacts, confirmed, options, model, signal }) {
    const read = {
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      structured: await artifacts.getJson(input.structured, StructuredDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
    };
    const { writer } = options;
    const desk = isModel(writer) ? model(writer) : null;
    const laidOut = planPvg({
      ...read,
      options,
      writer: desk?.stamp,
      confirmed: await confirmed(),
    });
    const most = options.maxConcurrentNodes;
    const estimate = desk
      ? await estimateWriting({
          ...{ ...read, plan: laidOut, desk, signal, most },
          looksAround: options.mode !== "fast",
          isThorough: options.mode === "thorough" && options.enableQualityControl,
        })
      : laidOut.estimate;
    // A task that stops for a person shows that its estimate is over the cap, and does not go on before it is not.
    if (options.stopAfter !== "plan") refuseOverCap(estimate, options.maxCostCents);
    const planned = { ...laidOut, estimate };
    const included = planned.ledger.filter((entry) => entry.included).length;
    return {
      plan: await artifacts.putJson("plan", planned),
      facts: {
        sections: planned.sections.length,
        included,
        leftOut: planned.ledger.length - included,
        ...(desk && estimateFacts(estimate)),
      },
    };
  },
});

/** Without the price where it is not known. Of batches the limits are said, and not a time nobody knows. */
function estimateFacts({
  calls,
  costCents,
  seconds,
  batch,
}: Plan["estimate"]): Record<string, number> {
  return {
    calls,
    ...(batch ? { batchSeconds: batch.seconds } : { estimatedSeconds: seconds }),
    ...(costCents !== null && { estimatedCents: costCents }),
    ...(batch && batch.liveCents !== null && { liveCents: batch.liveCents }),
  };
}
