import { z } from "zod";

import { PvgFormat } from "@/lib/db/generated/enums";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { VerifiedDraftSchema } from "@/lib/quality/schema";

export const FILE_FORMATS = Object.values(PvgFormat);
export type FileFormat = PvgFormat;

/** Everything the files are made from. The source is needed for page numbers and quotes beside the claims. */
export const RenderRequestSchema = z.object({
  draft: VerifiedDraftSchema,
  source: SourceDocumentSchema,
  /** Time and cost per node, printed in the JSON file. */
  report: z.object({
    nodes: z.array(
      z.object({ id: z.string(), durationMs: z.number(), costCents: z.number().nullable() }),
    ),
  }),
});
export type RenderRequest = z.infer<typeof RenderRequestSchema>;

export type RenderedFile = { format: FileFormat; bytes: Uint8Array };
