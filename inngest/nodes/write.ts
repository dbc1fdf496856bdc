import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { FilledSlotsSchema } from "@/lib/pvgs/slots-schema";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const OutputSchema = z.object({
  draft: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

type Input = {
  source: ArtifactRef;
  graph: ArtifactRef;
  plan: ArtifactRef;
  slots: ArtifactRef | null;
};

/** Writes the sections of the patient version; the rules writer makes a structured draft of labelled cards. */
export const write = defineNode({
  id: "write",
  output: OutputSchema,
  async run(input: Input, { artifacts }) {
    const draft = writeDraft({
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
      plan: await artifacts.getJson(input.plan, PlanSchema),
      slots: input.slots && (await artifacts.getJson(input.slots, FilledSlotsSchema)),
    });
    return {
      draft: await artifacts.putJson("draft", draft),
      facts: { sections: draft.sections.length, claims: claimsOf(draft).length },
    };
  },
});
