import { z } from "zod";

import { defineNode, type NodeContext } from "@/inngest/node";
import { readWithOcr } from "@/lib/documents/ocr/read-with-ocr";
import { OcrPageSchema } from "@/lib/documents/ocr/schema";
import { ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  source: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

/** Reads the uploaded file: pages, passages, heading tree, language, metadata and the intake report. */
export const parse = defineNode({
  id: "parse",
  output: OutputSchema,
  async run(_input: Record<never, never>, context) {
    const { artifacts, guideline } = context;
    const source = await readWithOcr(await guideline(), ocrSteps(context));
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

/** Every page read from its picture is kept, so that a retry or another process goes on with the next one. */
function ocrSteps({ artifacts, documents, part, report, signal }: NodeContext) {
  return {
    read: (file, ocr) => documents.read(file, ocr, signal),
    recognise: (request) => documents.recognise(request, signal),
    keep: (page, work) => {
      const name = String(page);
      return part({ kind: "ocr_page", name, schema: OcrPageSchema }, async () => {
        const recognised = await work();
        await artifacts.putBytes("page_picture", recognised.picture, name);
        return recognised.page;
      });
    },
    onPage: (progress) => report("ocr_page", progress),
  } satisfies Parameters<typeof readWithOcr>[1];
}
