import { infiniteQueryOptions } from "@tanstack/react-query";

import { fetchJson } from "@/lib/api/fetch-json";
import { GuidelinePageSchema } from "@/lib/guidelines/schema";

/** Pages of the list, newest first; the cursor of the first one is null. */
export const guidelinesQuery = infiniteQueryOptions({
  queryKey: ["guidelines"],
  queryFn: ({ pageParam, signal }) =>
    fetchJson(pageParam ? `/guidelines?cursor=${pageParam}` : "/guidelines", GuidelinePageSchema, {
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
