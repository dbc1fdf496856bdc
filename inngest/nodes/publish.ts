import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import type { FileFormat } from "@/lib/pvgs/exports/rendered-file";
import { VerifiedDraftSchema } from "@/lib/quality/schema";
import { type ArtifactKind, type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";

const ARTIFACT_OF_FORMAT: Record<FileFormat, ArtifactKind> = {
  html: "pvg_html",
  pdf: "pvg_pdf",
  md: "pvg_markdown",
  json: "pvg_json",
};

const OutputSchema = z.object({
  /** Identifies the version that was made, in the store of this run. */
  pvgId: z.string(),
  files: z.array(ArtifactRefSchema),
  facts: z.record(z.string(), z.number()),
});

type Input = { source: ArtifactRef; verified: ArtifactRef };

/** Makes the files of the draft, with the report of time and cost per node. A person publishes, later. */
export const publish = defineNode({
  id: "publish",
  output: OutputSchema,
  async run(input: Input, { artifacts, documents, nodeReport, savePvg, signal }) {
    const draft = await artifacts.getJson(input.verified, VerifiedDraftSchema);
    const source = await artifacts.getJson(input.source, SourceDocumentSchema);
    const report = { nodes: await nodeReport() };
    const rendered = await documents.render({ draft, source, report }, signal);
    const files = await Promise.all(
      rendered.map(({ format, bytes }) => artifacts.putBytes(ARTIFACT_OF_FORMAT[format], bytes)),
    );
    const pvgId = await savePvg({ draft, files, sourceLanguage: source.language });
    return { pvgId, files, facts: { files: files.length } };
  },
});
