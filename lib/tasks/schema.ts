import { z } from "zod";

import { Id, PageQuerySchema, pageOf, Timestamp } from "@/lib/api/fields";
import { NodeName, TaskState } from "@/lib/db/generated/enums";
import { CostCapSchema, TaskOptionsSchema } from "@/lib/tasks/options";
import { ProgressSchema } from "@/lib/tasks/progress";

export const TaskSchema = z
  .object({
    taskId: Id,
    guidelineId: Id,
    /** Null until the guideline has been read, or where it prints none. */
    guidelineTitle: z.string().nullable(),
    fileName: z.string(),
    state: z.enum(TaskState),
    /** Stable code: what it waits for, or why it ended otherwise than well. */
    reason: z.string().nullable(),
    options: TaskOptionsSchema,
    attempt: z.int().positive(),
    /** Number of the newest event. */
    lastSeq: z.int().nonnegative(),
    createdAt: Timestamp,
    startedAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
    pvgId: Id.nullable(),
  })
  .meta({ id: "Task" });
export type Task = z.infer<typeof TaskSchema>;

export const TaskPageSchema = pageOf(TaskSchema).meta({ id: "TaskPage" });

export const TaskStatusSchema = TaskSchema.extend({
  progress: ProgressSchema,
  costCents: z.number().nonnegative().meta({ description: "US cents spent so far." }),
  /** Of the nodes that cost something. */
  nodeCosts: z.array(z.object({ node: z.enum(NodeName), costCents: z.number().positive() })),
  unpricedCalls: z.int().nonnegative().meta({
    description: "Calls to a model whose price is not known; `cost_cents` is without them.",
  }),
  /** Why it failed and what to do, in the caller's language. */
  failureMessage: z.string().nullable(),
}).meta({ id: "TaskStatus" });
export type TaskStatus = z.infer<typeof TaskStatusSchema>;

/** Strict: a misspelt cap must not leave the old one in place unnoticed. */
export const RetryTaskSchema = z
  .strictObject({
    maxCostCents: CostCapSchema.optional().meta({
      description:
        "US cents; replaces the task's `max_cost_cents`. Left out, the task keeps its own.",
    }),
  })
  .meta({ id: "RetryTask" });
export type RetryTask = z.infer<typeof RetryTaskSchema>;

export const ListTasksSchema = PageQuerySchema.extend({ guidelineId: Id.optional() });
export type ListTasks = z.infer<typeof ListTasksSchema>;

export const AcceptedTaskSchema = z
  .object({
    taskId: Id,
    guidelineId: Id,
    state: z.enum(TaskState),
    statusUrl: z.string(),
    streamUrl: z.string(),
    downloadUrl: z.string(),
  })
  .meta({ id: "AcceptedTask" });
export type AcceptedTask = z.infer<typeof AcceptedTaskSchema>;
