"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { guidelinesQuery } from "@/components/guidelines/guidelines-query";
import { taskQuery } from "@/components/tasks/task-query";
import { fetchJson } from "@/lib/api/fetch-json";
import { type ContinueTask, ContinueTaskSchema } from "@/lib/confirmation/schema";
import { type RetryTask, RetryTaskSchema, TaskSchema } from "@/lib/tasks/schema";

export function useTask(id: string) {
  return useQuery(taskQuery(id));
}

export function useCancelTask(id: string) {
  return useTaskAction(() => fetchJson(`/workflow/${id}`, TaskSchema, { method: "DELETE" }), id);
}

export function useContinueTask(id: string) {
  return useTaskAction(
    (value: ContinueTask) =>
      fetchJson(`/workflow/${id}/continue`, TaskSchema, {
        method: "POST",
        body: { schema: ContinueTaskSchema, value },
      }),
    id,
  );
}

export function useRetryTask(id: string) {
  return useTaskAction(
    (value: RetryTask) =>
      fetchJson(`/workflow/${id}/retry`, TaskSchema, {
        method: "POST",
        body: { schema: RetryTaskSchema, value },
      }),
    id,
  );
}

function useTaskAction<T = void>(act: (input: T) => Promise<unknown>, id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      void queryClient.invalidateQueries({ queryKey: guidelinesQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: taskQuery(id).queryKey });
    },
  });
}
