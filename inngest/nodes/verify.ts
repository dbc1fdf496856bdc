import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { placeFigures } from "@/lib/figures/place-figures";
import { FigureSchema, PvgDocumentSchema } from "@/lib/pvgs/document";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";
import { verifyWithModel } from "@/lib/writers/model/verify-with-model";

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

/** Checks every claim against its anchors; what a model worded wrongly it corrects; what still fails keeps the gate closed. */
export const verify = defineNode({
  id: "verify",
  output: OutputSchema,
  async run(input: Input, { artifacts, model, options, report, signal }) {
    const draft = await artifacts.getJson(input.draft, PvgDocumentSchema);
    const figures = input.figures
      ? await artifacts.getJson(input.figures, z.array(FigureSchema))
      : [];
    const subject = {
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
      plan: await artifacts.getJson(input.plan, PlanSchema),
      document: placeFigures(draft, figures),
    };
    const { enableQualityControl: enabled, mode } = options;
    const { kind } = subject.plan.writer;
    // The rules writer's words are the source's: nobody is needed to correct or to judge them.
    const desk = kind === "rules" || !enabled ? null : model(kind);
    const verified = desk
      ? await verifyWithModel({
          ...{ ...subject, signal, report, ask: desk.ask, most: desk.atOnce },
          isThorough: mode === "thorough",
        })
      : verifyDraft({ ...subject, enabled });
    const hardFindings = verified.findings.filter(({ severity }) => severity === "hard").length;
    return {
      verified: await artifacts.putJson("verified_draft", verified),
      facts: {
        ...{ hardFindings, softFindings: verified.findings.length - hardFindings },
        ...(verified.repair && { corrected: verified.repair.repaired.length }),
      },
    };
  },
});
