import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema, StructuredDocumentSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { fillSlotsWithModel } from "@/lib/writers/model/choose/fill-slots-with-model";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  /** Null in fast mode, where the writer takes what the clinical graph holds. */
  slots: ArtifactRefSchema.nullable(),
  facts: z.record(z.string(), z.number()),
});

type Input = {
  source: ArtifactRef;
  structured: ArtifactRef;
  graph: ArtifactRef;
  plan: ArtifactRef;
};

/**
 * Gathers what the source says around each recommendation: who, what, why, benefits, harms, where, what if. Where a
 * language model writes, it also chooses the sentences, as specialists in parallel.
 */
export const analyse = defineNode({
  id: "analyse",
  output: OutputSchema,
  skip: ({ mode }) => (mode === "fast" ? { slots: null, facts: {} } : null),
  async run(input: Input, { artifacts, model, report, signal }) {
    const read = {
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      structured: await artifacts.getJson(input.structured, StructuredDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
      plan: await artifacts.getJson(input.plan, PlanSchema),
    };
    const { kind } = read.plan.writer;
    const desk = kind === "rules" ? null : model(kind);
    const filled = desk
      ? await fillSlotsWithModel({
          ...read,
          signal,
          ask: desk.ask,
          memory: desk.choices,
          most: desk.atOnce,
          onLooked: (done, total) => report("places_looked_at", { done, total }),
        })
      : fillSlots(read);
    const slots = filled.recommendations.flatMap((recommendation) => recommendation.slots);
    return {
      slots: await artifacts.putJson("filled_slots", filled),
      facts: { slots: slots.filter(({ anchors }) => anchors.length > 0).length },
    };
  },
});
