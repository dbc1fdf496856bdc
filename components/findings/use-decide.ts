import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { z } from "zod";

import { fetchJson } from "@/lib/api/fetch-json";
import { Timestamp } from "@/lib/api/fields";
import {
  type DecideFinding,
  DecidedFindingSchema,
  DecideFindingSchema,
} from "@/lib/findings/schema";

/** Puts a decision on record; the page is then made anew, since text, gate and list all show it. */
export function useDecide(
  pvgId: string,
  findingId: string,
  onDone: (value: DecideFinding) => void,
) {
  return usePageChange(
    (value: DecideFinding) =>
      fetchJson(`/pvgs/${pvgId}/findings/${findingId}/decision`, DecidedFindingSchema, {
        method: "POST",
        body: { schema: DecideFindingSchema, value },
      }),
    onDone,
  );
}

const CheckedSchema = z.object({ checkedAt: Timestamp });

export function useRecheck(pvgId: string, onDone: () => void) {
  return usePageChange<void>(
    () => fetchJson(`/pvgs/${pvgId}/check`, CheckedSchema, { method: "POST" }),
    onDone,
  );
}

function usePageChange<T>(change: (value: T) => Promise<unknown>, onDone: (value: T) => void) {
  const router = useRouter();
  const [isRefreshing, startTransition] = useTransition();
  const { mutate, isPending, error } = useMutation({
    mutationFn: change,
    onSuccess: (_answer, value) => {
      onDone(value);
      startTransition(() => router.refresh());
    },
  });
  return { mutate, error, isBusy: isPending || isRefreshing };
}
