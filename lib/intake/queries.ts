import { ClinicalGraphSchema, StructuredDocumentSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { buildIntake } from "@/lib/intake/build-intake";
import type { GuidelineIntake } from "@/lib/intake/schema";
import { findArtifact } from "@/lib/storage/database-artifacts";
import { getTask } from "@/lib/tasks/queries";

/** Throws `not_found` until node `parse` has finished, and for somebody else's task. */
export async function getIntake(ownerId: string, taskId: string): Promise<GuidelineIntake> {
  await getTask(ownerId, taskId);
  const source = await findArtifact(taskId, "source_document", { schema: SourceDocumentSchema });
  if (!source) throw new AppError("not_found");
  return buildIntake({
    source,
    structured: await findArtifact(taskId, "structured_document", {
      schema: StructuredDocumentSchema,
    }),
    graph: await findArtifact(taskId, "clinical_graph", { schema: ClinicalGraphSchema }),
  });
}
