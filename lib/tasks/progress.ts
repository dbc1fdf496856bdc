import { z } from "zod";

import { CorrectionsSchema } from "@/lib/confirmation/schema";
import { NodeName, TaskState as StoredTaskState } from "@/lib/db/generated/enums";
import { NODE_IDS, type NodeId } from "@/lib/tasks/nodes";

const NodeIdSchema = z.enum(NodeName);
const ParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** One entry of a task's append-only log; also one frame of its stream. */
export const TaskEventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("queued") }),
  z.object({ type: z.literal("node-started"), node: NodeIdSchema, attempt: z.int() }),
  /** What a node has to say while it works, such as pages read: a code of the catalogue under `progress`. */
  z.object({
    type: z.literal("node-progress"),
    node: NodeIdSchema,
    code: z.string(),
    params: ParamsSchema,
  }),
  z.object({
    type: z.literal("node-finished"),
    node: NodeIdSchema,
    durationMs: z.number(),
    skipped: z.boolean(),
    /** Counts for the reader, such as recommendations found; codes of the catalogue under `facts`. */
    facts: z.record(z.string(), z.number()),
  }),
  z.object({
    type: z.literal("node-retrying"),
    node: NodeIdSchema,
    attempt: z.int(),
    code: z.string(),
  }),
  /** The engine run has ended; the task goes on when a person says so. */
  z.object({ type: z.literal("waiting"), node: NodeIdSchema, code: z.string() }),
  /** Who let it go on, and what was corrected: the only place where that is kept. */
  z.object({ type: z.literal("continued"), by: z.string(), corrections: CorrectionsSchema }),
  z.object({ type: z.literal("succeeded"), pvgId: z.string() }),
  z.object({
    type: z.literal("failed"),
    node: NodeIdSchema.nullable(),
    code: z.string(),
    params: ParamsSchema,
  }),
  z.object({ type: z.literal("cancelled") }),
  z.object({ type: z.literal("timed_out") }),
]);
export type TaskEvent = z.infer<typeof TaskEventSchema>;

/** `at` is ISO 8601; `seq` counts from 1 without gaps within a task. */
export const LoggedEventSchema = z
  .object({
    seq: z.int().positive(),
    at: z.string(),
    event: TaskEventSchema,
  })
  .meta({ id: "LoggedEvent" });
export type LoggedEvent = z.infer<typeof LoggedEventSchema>;

export type TaskState = StoredTaskState;
export const FINAL_STATES: readonly TaskState[] = ["succeeded", "failed", "cancelled", "timed_out"];

export const NodeProgressSchema = z.object({
  id: NodeIdSchema,
  state: z.enum(["waiting", "running", "retrying", "done", "skipped", "failed"]),
  startedAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  message: z.object({ code: z.string(), params: ParamsSchema }).nullable(),
  facts: z.record(z.string(), z.number()),
});
export type NodeProgress = z.infer<typeof NodeProgressSchema>;

export const ProgressSchema = z
  .object({
    state: z.enum(StoredTaskState),
    /** Of the last event folded in. */
    seq: z.int().nonnegative(),
    nodes: z.array(NodeProgressSchema),
    failure: z
      .object({ node: NodeIdSchema.nullable(), code: z.string(), params: ParamsSchema })
      .nullable(),
    pvgId: z.string().nullable(),
  })
  .meta({ id: "Progress" });
export type Progress = z.infer<typeof ProgressSchema>;

export const initialProgress: Progress = {
  state: "queued",
  seq: 0,
  nodes: NODE_IDS.map((id) => ({
    id,
    state: "waiting",
    startedAt: null,
    durationMs: null,
    message: null,
    facts: {},
  })),
  failure: null,
  pvgId: null,
};

/** Folding the same log twice gives the same progress, so reconnecting needs no special case. */
export function applyEvent(progress: Progress, { seq, at, event }: LoggedEvent): Progress {
  if (seq <= progress.seq) return progress;
  const next = { ...progress, seq };
  switch (event.type) {
    case "queued":
    case "continued":
      return { ...next, state: "queued", failure: null };
    case "node-started":
      return {
        ...withNode(next, event.node, { state: "running", startedAt: at, message: null }),
        state: "running",
      };
    case "node-progress":
      return withNode(next, event.node, { message: { code: event.code, params: event.params } });
    case "node-finished":
      return withNode(next, event.node, {
        state: event.skipped ? "skipped" : "done",
        durationMs: event.durationMs,
        facts: event.facts,
        message: null,
      });
    case "node-retrying":
      return withNode(next, event.node, {
        state: "retrying",
        message: { code: event.code, params: { attempt: event.attempt } },
      });
    case "waiting":
      return { ...next, state: "waiting" };
    case "succeeded":
      return { ...next, state: "succeeded", pvgId: event.pvgId };
    case "failed": {
      const { node, code, params } = event;
      const failed = node ? withNode(next, node, { state: "failed" }) : next;
      return { ...failed, state: "failed", failure: { node, code, params } };
    }
    case "cancelled":
    case "timed_out":
      return { ...next, state: event.type };
  }
}

function withNode(progress: Progress, id: NodeId, change: Partial<NodeProgress>): Progress {
  const nodes = progress.nodes.map((node) => (node.id === id ? { ...node, ...change } : node));
  return { ...progress, nodes };
}
