import { type PlannedRecommendation, type TaskPlan } from "@/lib/confirmation/schema";
import { type ClinicalGraph, ClinicalGraphSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { confirmedGuideline } from "@/lib/pvgs/confirmed-guideline";
import { type Plan, PlanSchema } from "@/lib/pvgs/plan-schema";
import { recommendationNames } from "@/lib/pvgs/recommendation-names";
import { findArtifact } from "@/lib/storage/database-artifacts";
import { getTask } from "@/lib/tasks/queries";

/** What a person has to confirm. Throws `not_found` until node `plan` has finished, and for somebody else's task. */
export async function readPlan(ownerId: string, taskId: string): Promise<TaskPlan> {
  const { state, options } = await getTask(ownerId, taskId);
  const source = await findArtifact(taskId, "source_document", { schema: SourceDocumentSchema });
  const graph = await findArtifact(taskId, "clinical_graph", { schema: ClinicalGraphSchema });
  const plan = await findArtifact(taskId, "plan", { schema: PlanSchema });
  if (!source || !graph || !plan) throw new AppError("not_found");
  const confirmed = confirmedGuideline({ source, graph, plan });
  return {
    ...plan,
    taskId,
    state,
    sourceLanguage: source.language,
    metadata: confirmed.source.metadata,
    recommendations: plannedRecommendations(graph, plan),
    maxCostCents: options.maxCostCents,
  };
}

function plannedRecommendations(graph: ClinicalGraph, { ledger }: Plan): PlannedRecommendation[] {
  const names = recommendationNames(graph);
  const entries = new Map(ledger.map((entry) => [entry.recommendationId, entry]));
  return graph.recommendations.map(({ text, ...recommendation }) => {
    const { id } = recommendation;
    const entry = entries.get(id);
    return {
      ...recommendation,
      ...(names.get(id) ?? { number: id, part: null }),
      statement: text,
      included: entry?.included ?? false,
      reason: entry?.reason ?? null,
    };
  });
}
