import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema, StructuredDocumentSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  plan: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

type Input = { source: ArtifactRef; structured: ArtifactRef; graph: ArtifactRef };

/** Lays out the patient version, accounts for every recommendation, and estimates before anything is spent. */
export const plan = defineNode({
  id: "plan",
  output: OutputSchema,
  async run(input: Input, { artifacts, options }) {
    const planned = planPvg({
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      structured: await artifacts.getJson(input.structured, StructuredDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
      options,
    });
    const included = planned.ledger.filter((entry) => entry.included).length;
    return {
      plan: await artifacts.putJson("plan", planned),
      facts: {
        sections: planned.sections.length,
        included,
        leftOut: planned.ledger.length - included,
      },
    };
  },
});
