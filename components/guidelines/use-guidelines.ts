"use client";

import { useInfiniteQuery } from "@tanstack/react-query";

import { guidelinesQuery } from "@/components/guidelines/guidelines-query";
import { FINAL_STATES } from "@/lib/tasks/progress";

const REFRESH_MS = 3_000;

/** The list, asked for again and again only while a task in it is at work. */
export function useGuidelines() {
  return useInfiniteQuery({
    ...guidelinesQuery,
    refetchInterval: ({ state }) => {
      const guidelines = state.data?.pages.flatMap(({ items }) => items) ?? [];
      const isMoving = guidelines.some(
        ({ tasks: [newest] }) =>
          newest && newest.state !== "waiting" && !FINAL_STATES.includes(newest.state),
      );
      return isMoving && REFRESH_MS;
    },
  });
}
