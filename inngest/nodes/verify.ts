import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { placeFigures } from "@/lib/figures/place-figures";
import { FigureSchema, PvgDocumentSchema } from "@/lib/pvgs/document";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  verified: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

type Input = {
  source: ArtifactRef;
  graph: ArtifactRef;
  plan: ArtifactRef;
  draft: ArtifactRef;
  figures: ArtifactRef | null;
};

/** Checks every claim against its anchors; what fails is marked and keeps the gate closed. */
export const verify = defineNode({
  id: "verify",
  output: OutputSchema,
  async run(input: Input, { artifacts, options }) {
    const draft = await artifacts.getJson(input.draft, PvgDocumentSchema);
    const figures = input.figures
      ? await artifacts.getJson(input.figures, z.array(FigureSchema))
      : [];
    const verified = verifyDraft({
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
      plan: await artifacts.getJson(input.plan, PlanSchema),
      document: placeFigures(draft, figures),
      enabled: options.enableQualityControl,
    });
    const hardFindings = verified.findings.filter(({ severity }) => severity === "hard").length;
    return {
      verified: await artifacts.putJson("verified_draft", verified),
      facts: { hardFindings, softFindings: verified.findings.length - hardFindings },
    };
  },
});
