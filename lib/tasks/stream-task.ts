import { z } from "zod";

import { sseResponse } from "@/lib/api/sse";
import { isFinal } from "@/lib/tasks/log";
import type { Task } from "@/lib/tasks/schema";
import { watchTask } from "@/lib/tasks/watch-task";

const SeqSchema = z.coerce.number().int().nonnegative().catch(0);

/** A task's events after Last-Event-ID. With 204 a browser stops coming back: it has seen how the task ended. */
export function streamTask({ taskId, state, lastSeq }: Task, request: Request): Response {
  const seen = SeqSchema.parse(request.headers.get("last-event-id"));
  if (isFinal(state) && seen >= lastSeq) return new Response(null, { status: 204 });
  return sseResponse(request, (signal) => watchTask(taskId, seen, signal));
}
