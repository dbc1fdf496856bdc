import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { StructuredDocumentSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  graph: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

type Input = { source: ArtifactRef; structured: ArtifactRef };

/** Finds every recommendation with its grade, safety statements, medicines with doses, and abbreviations. */
export const graph = defineNode({
  id: "graph",
  output: OutputSchema,
  async run(input: Input, { artifacts }) {
    const source = await artifacts.getJson(input.source, SourceDocumentSchema);
    const structured = await artifacts.getJson(input.structured, StructuredDocumentSchema);
    const found = buildClinicalGraph(source, structured);
    const { recommendations, safety, drugs, abbreviations } = found;
    if (recommendations.length === 0) throw new AppError("document_without_recommendations");
    return {
      graph: await artifacts.putJson("clinical_graph", found),
      facts: {
        recommendations: recommendations.length,
        graded: recommendations.filter(({ gradeStatus }) => gradeStatus === "graded").length,
        safetyStatements: safety.length,
        drugs: drugs.length,
        abbreviations: abbreviations.length,
      },
    };
  },
});
