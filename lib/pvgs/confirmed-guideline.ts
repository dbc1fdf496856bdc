import type { ClinicalGraph } from "@/lib/clinical/schema";
import { topicOf } from "@/lib/clinical/topic";
import type { SourceDocument } from "@/lib/documents/schema";
import type { Plan } from "@/lib/pvgs/plan-schema";

type Read = { source: SourceDocument; graph: ClinicalGraph; plan: Pick<Plan, "metadata"> };

/**
 * The guideline with the metadata a person has confirmed, for whoever prints or checks them. The stored document stays
 * as it was read. Another title may name another condition.
 */
export function confirmedGuideline<T extends Read>(read: T): T {
  const { source, graph, plan } = read;
  const { title } = plan.metadata;
  return {
    ...read,
    source: { ...source, metadata: { ...source.metadata, ...plan.metadata } },
    graph: title ? { ...graph, topic: topicOf(title, source.language) } : graph,
  };
}
