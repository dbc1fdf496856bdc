import { queryOptions } from "@tanstack/react-query";

import { fetchJson } from "@/lib/api/fetch-json";
import { GuidelineIntakeSchema } from "@/lib/intake/schema";

/** `stage` is how many of the reading nodes have finished: with each, the report says more. */
export function intakeQuery(taskId: string, stage: number) {
  return queryOptions({
    queryKey: ["intake", taskId, stage],
    queryFn: ({ signal }) =>
      fetchJson(`/workflow/${taskId}/intake`, GuidelineIntakeSchema, { signal }),
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
}
