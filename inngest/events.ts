import { eventType } from "inngest";
import { z } from "zod";

/** One engine run of a task: the event's id is `taskId:attempt`, so that sending it twice starts one run. */
export const TaskRunSchema = z.object({ taskId: z.string(), attempt: z.int().positive() });

export const taskRequested = eventType("task/requested", { schema: TaskRunSchema });
export const taskCancelled = eventType("task/cancelled", { schema: TaskRunSchema });
