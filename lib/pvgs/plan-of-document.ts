import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import { NOTHING_CORRECTED } from "@/lib/confirmation/corrections";
import type { SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { TaskOptionsSchema } from "@/lib/tasks/options";

type Read = { source: SourceDocument; structured: StructuredDocument; graph: ClinicalGraph };

/**
 * What a document should have been written to, where only the document and its source are at hand: whom it is for and who
 * wrote it are taken from the document, and what an editor left out on record; everything else is planned anew. Metadata
 * that a person has corrected is not known here, so that it differs from the source.
 */
export function planOfDocument(document: PvgDocument, read: Read): Plan {
  const { language, audience, readingGrade, writer, notIncluded } = document;
  const selection = new Map(
    notIncluded
      .filter(({ reason }) => reason === "left_out_by_editor")
      .map(({ recommendationId }) => [recommendationId, false] as const),
  );
  const plan = planPvg({
    ...read,
    options: TaskOptionsSchema.parse({ language, audience }),
    writer,
    confirmed: { ...NOTHING_CORRECTED, selection },
  });
  return { ...plan, targetGrade: readingGrade };
}
