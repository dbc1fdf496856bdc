import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { drawFigures } from "@/lib/figures/draw-figures";
import { FigureSchema, PvgDocumentSchema } from "@/lib/pvgs/document";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

/** Null where figures are switched off. */
const OutputSchema = z.object({
  figures: ArtifactRefSchema.nullable(),
  facts: z.record(z.string(), z.number()),
});

type Input = { source: ArtifactRef; graph: ArtifactRef; draft: ArtifactRef };

/** Draws figures from extracted structures only: no data, no figure. */
export const illustrate = defineNode({
  id: "illustrate",
  output: OutputSchema,
  skip: ({ mode, enableVisualization }) =>
    mode === "fast" || !enableVisualization ? { figures: null, facts: {} } : null,
  async run(input: Input, { artifacts }) {
    const figures = drawFigures({
      source: await artifacts.getJson(input.source, SourceDocumentSchema),
      graph: await artifacts.getJson(input.graph, ClinicalGraphSchema),
      document: await artifacts.getJson(input.draft, PvgDocumentSchema),
    });
    return {
      figures: await artifacts.putJson("figures", z.array(FigureSchema).parse(figures)),
      facts: { figures: figures.length },
    };
  },
});
