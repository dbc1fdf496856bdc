import { z } from "zod";

import { defineNode, type NodeContext } from "@/inngest/node";
import { structureDocument } from "@/lib/clinical/structure-document";
import { type SourceDocument, SourceDocumentSchema } from "@/lib/documents/schema";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const OutputSchema = z.object({
  structured: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

/** Pictures held in memory at one time. */
const AT_ONCE = 8;

/**
 * Gives every section a kind and a keep or drop with its reason, and every passage a block; keeps a picture of every
 * table and figure, to be looked at beside what was read.
 */
export const structure = defineNode({
  id: "structure",
  output: OutputSchema,
  async run({ source }: { source: ArtifactRef }, context) {
    const { artifacts } = context;
    const document = await artifacts.getJson(source, SourceDocumentSchema);
    const structured = structureDocument(document);
    const { sections, blocks } = structured;
    await keepPictures(document, context);
    return {
      structured: await artifacts.putJson("structured_document", structured),
      facts: {
        sections: sections.length,
        sectionsKept: sections.filter(({ keep }) => keep).length,
        tables: blocks.filter(({ type }) => type === "table").length,
        tablesAsPicture: document.tables.filter(({ reading }) => reading === "picture").length,
        figures: document.figures.length,
      },
    };
  },
});

async function keepPictures(
  { format, tables, figures }: SourceDocument,
  { artifacts, documents, guideline, signal }: NodeContext,
): Promise<void> {
  const wanted = [
    ...tables.map(({ id, regions }) => ({ name: id, regions })),
    ...figures.map(({ id, region }) => ({ name: id, regions: region ? [region] : [] })),
  ].filter(({ regions }) => regions.length > 0);
  if (format !== "pdf" || wanted.length === 0) return;
  const file = await guideline();
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const pictures = await documents.pictures(file, wanted.slice(at, at + AT_ONCE), signal);
    for (const { name, png } of pictures) await artifacts.putBytes("region_picture", png, name);
  }
}
