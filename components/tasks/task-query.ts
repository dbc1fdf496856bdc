import { queryOptions } from "@tanstack/react-query";

import { fetchJson } from "@/lib/api/fetch-json";
import { FINAL_STATES } from "@/lib/tasks/progress";
import { type TaskStatus, TaskStatusSchema } from "@/lib/tasks/schema";

/** The stream carries the news; asking again now and then covers a stream that a proxy has cut for good. */
const REFRESH_MS = 15_000;

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: ["tasks", id],
    queryFn: ({ signal }) => fetchJson(`/workflow/${id}/status`, TaskStatusSchema, { signal }),
    refetchInterval: ({ state }) =>
      state.data && !FINAL_STATES.includes(state.data.progress.state) && REFRESH_MS,
    structuralSharing: (before, after) => keepNewest(before, after),
  });
}

/** An answer that the stream has overtaken must not undo what the stream said. */
function keepNewest(before: unknown, after: unknown): unknown {
  const [held, asked] = [before as TaskStatus | undefined, after as TaskStatus];
  return held && held.progress.seq > asked.progress.seq
    ? { ...asked, progress: held.progress }
    : asked;
}
