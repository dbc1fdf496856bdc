import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { structureDocument } from "@/lib/clinical/structure-document";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  structured: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

/** Gives every section a kind and a keep or drop with its reason, and every passage a block. */
export const structure = defineNode({
  id: "structure",
  output: OutputSchema,
  async run({ source }: { source: ArtifactRef }, { artifacts }) {
    const structured = structureDocument(await artifacts.getJson(source, SourceDocumentSchema));
    const { sections, blocks } = structured;
    return {
      structured: await artifacts.putJson("structured_document", structured),
      facts: {
        sections: sections.length,
        sectionsKept: sections.filter(({ keep }) => keep).length,
        tables: blocks.filter(({ type }) => type === "table").length,
      },
    };
  },
});
