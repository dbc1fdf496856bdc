import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  source: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

/** Reads the uploaded file: pages, passages, heading tree, language, metadata and the intake report. */
export const parse = defineNode({
  id: "parse",
  output: OutputSchema,
  async run(_input: Record<never, never>, { artifacts, documents, guideline, signal }) {
    const source = await documents.read(await guideline(), signal);
    const { pages, passages, intake } = source;
    return {
      source: await artifacts.putJson("source_document", source),
      facts: {
        pages: pages.length,
        passages: passages.length,
        pagesNeedingOcr: intake.pagesNeedingOcr.length,
      },
    };
  },
});
