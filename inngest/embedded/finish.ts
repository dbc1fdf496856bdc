import type { Finish } from "@/inngest/embedded/decide";
import type { EngineEvent, Memo, SerializedError } from "@/inngest/embedded/protocol";

export type FinishedRun = {
  id: string;
  functionId: string;
  event: EngineEvent;
  /** The step of another run that waits for this one. */
  parent: { runId: string; stepId: string } | null;
};
export type NewEvent = Omit<EngineEvent, "id" | "ts"> & Partial<Pick<EngineEvent, "id" | "ts">>;

const STATUS = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" } as const;
const FINISHED = "inngest/function.finished";
const FAILED = "inngest/function.failed";

/** The internal events which the server sends when a run ends; none for runs which such an event started. */
export function finishEvents(run: FinishedRun, finish: Finish): NewEvent[] {
  if (run.event.name === FINISHED || run.event.name === FAILED) return [];
  const data = {
    function_id: run.functionId,
    run_id: run.id,
    event: run.event,
    events: [run.event],
    _inngest: { status: STATUS[finish.status] },
    ...(run.parent ? { correlation_id: `${run.parent.runId}.${run.parent.stepId}` } : {}),
    ...finishData(finish),
  };
  const finished = { name: FINISHED, data };
  if (finish.status === "completed") return [finished];
  return [finished, { id: run.id, name: `inngest/function.${finish.status}`, data }];
}

function finishData(finish: Finish): Record<string, unknown> {
  switch (finish.status) {
    case "completed":
      return { result: finish.result };
    case "failed":
      return { result: finish.error, error: finalError(finish.error) };
    case "cancelled":
      return {};
  }
}

/** What the step of the invoking run gets. */
export function parentMemo(finish: Finish): Memo {
  switch (finish.status) {
    case "completed":
      return { type: "data", data: finish.result };
    case "failed":
      return { type: "error", error: finalError(finish.error) };
    case "cancelled":
      return { type: "error", error: { name: "Error", message: "function cancelled" } };
  }
}

/** A final error as the server reports it: without the SDK's marker, and called not retriable. */
function finalError(error: SerializedError): SerializedError {
  const reported = Object.entries(error).filter(([key]) => key !== "__serialized");
  return { ...Object.fromEntries(reported), error: "NonRetriableError" };
}
