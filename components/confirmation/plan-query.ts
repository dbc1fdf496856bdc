import { queryOptions } from "@tanstack/react-query";

import { fetchJson } from "@/lib/api/fetch-json";
import { TaskPlanSchema } from "@/lib/confirmation/schema";

/** `seq` is the event with which the task began to wait: with the next one, the plan is another. */
export function planQuery(taskId: string, seq: number) {
  return queryOptions({
    queryKey: ["plans", taskId, seq],
    queryFn: ({ signal }) => fetchJson(`/workflow/${taskId}/plan`, TaskPlanSchema, { signal }),
    staleTime: Infinity,
  });
}
