import { performance } from "node:perf_hooks";

import type { Call } from "@/e2e/providers/call-log";
import type { NodeContext } from "@/inngest/node";
import { analyse } from "@/inngest/nodes/analyse";
import { graph } from "@/inngest/nodes/graph";
import { plan } from "@/inngest/nodes/plan";
import { structure } from "@/inngest/nodes/structure";
import { write } from "@/inngest/nodes/write";
import { spentCents } from "@/lib/costs/ledger";
import type { SourceDocument } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { type Plan, PlanSchema } from "@/lib/pvgs/plan-schema";
import type { ArtifactStore } from "@/lib/storage/artifacts";
import { memoryArtifacts } from "@/lib/storage/memory-artifacts";
import { liveText } from "@/lib/tasks/live-text";
import { type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import { recordInRun } from "@/lib/tasks/task-run";
import { NOTHING_CORRECTED } from "@/lib/confirmation/corrections";
import type { BatchRun } from "@/lib/writers/claude/batched-calls";
import { openModelDesk } from "@/lib/writers/model/model-desk";
import { makeOwner, makeTask, repeatFaster, type Workshop } from "@/scripts/bench/writing/workshop";

/** A guideline that was read and planned, up to the nodes that call a model. */
export type Prepared = {
  ownerId: string;
  artifacts: ArtifactStore;
  input: Parameters<typeof analyse.run>[0];
  estimate: Plan["estimate"];
};

export type Written = {
  taskId: string;
  /** Code of lib/errors.ts; null where it was written to its end. */
  failure: string | null;
  /** Calls for text, as the provider saw them. */
  calls: Call[];
  /** From the start to the first call, and from there to the end. */
  seconds: { before: number; writing: number };
  /** When node `write` began, in milliseconds since 1970: the calls before it are those of `analyse`. */
  writingAt: number;
  /** By the ledger. */
  cents: number;
};

const OPTIONS = TaskOptionsSchema.parse({ writer: "claude" });
export const SLOTS = OPTIONS.maxConcurrentNodes;

type Preparing = Partial<TaskOptions> & { owner?: string };

/** Runs the product's own nodes; an owner who is not given is new, and has no answers from before. */
export async function prepare(
  source: SourceDocument,
  { owner, ...changes }: Preparing = {},
): Promise<Prepared> {
  const ownerId = owner ?? (await makeOwner());
  const artifacts = memoryArtifacts();
  const task = { taskId: await makeTask(ownerId), ownerId, artifacts };
  const { signal } = new AbortController();
  const context = contextOf(task, { options: { ...OPTIONS, ...changes }, node: "plan", signal });
  const read = { source: await artifacts.putJson("source_document", source) };
  const { structured } = await structure.run(read, context);
  const { graph: found } = await graph.run({ ...read, structured }, context);
  const planned = await plan.run({ ...read, structured, graph: found }, context);
  const { estimate } = await artifacts.getJson(planned.plan, PlanSchema);
  const input = { ...read, structured, graph: found, plan: planned.plan };
  return { ownerId, artifacts, input, estimate };
}

type Run = {
  prepared: Prepared;
  /** Also another than the guideline's, who then has no answers from before. */
  ownerId?: string;
  /** Of a run that is started again. */
  taskId?: string;
  changes?: Partial<TaskOptions>;
  signal?: AbortSignal;
};

export async function writeOnce(workshop: Workshop, run: Run): Promise<Written> {
  const { provider } = workshop;
  const { prepared, changes, signal = new AbortController().signal } = run;
  const ownerId = run.ownerId ?? prepared.ownerId;
  const taskId = run.taskId ?? (await makeTask(ownerId));
  const task = { taskId, ownerId, artifacts: prepared.artifacts };
  const options = { ...OPTIONS, ...changes };
  provider.calls.clear();
  // One that is started again finds what it left behind.
  if (run.taskId === undefined) workshop.forget();
  const live = liveText(taskId);
  const contextFor = (node: Scope["node"]) => ({
    ...contextOf(task, { options, node, signal }),
    live: live.open,
  });
  const [start, startedAt] = [performance.now(), Date.now()];
  let writingAt = Infinity;
  let failure: string | null = null;
  try {
    const { slots } = await analyse.run(prepared.input, contextFor("analyse"));
    writingAt = Date.now();
    await write.run({ ...prepared.input, slots }, contextFor("write"));
  } catch (error) {
    failure = failureOf(error, signal);
  }
  const seconds = (performance.now() - start) / 1_000;
  await live.end();
  const calls = provider.calls.list().filter(({ kind }) => kind === "message");
  const first = Math.min(...calls.map((call) => call.startedAt), startedAt + seconds * 1_000);
  const before = (first - startedAt) / 1_000;
  const cents = await spentCents(taskId);
  return {
    taskId,
    failure,
    calls,
    seconds: { before, writing: seconds - before },
    writingAt,
    cents,
  };
}

/** What is not one of the product's own errors is what nobody foresaw. */
function failureOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "aborted";
  if (error instanceof AppError) return error.code;
  return `unnamed: ${error instanceof Error ? error.name : typeof error}`;
}

type Task = { taskId: string; ownerId: string; artifacts: ArtifactStore };
type Scope = Pick<NodeContext, "options" | "signal"> & { node: "plan" | "analyse" | "write" };

/** What node-context.ts gives to nodes, but for results, which stay in memory, and waits, which are shorter. */
function contextOf({ taskId, ownerId, artifacts }: Task, scope: Scope): NodeContext {
  const { options, node, signal } = scope;
  const batchRun: BatchRun = {
    ...{ attempt: 1, signal },
    whileWaiting: (work) => work(),
    onProgress: () => Promise.resolve(),
  };
  const unused = () => Promise.reject(new Error("The bench's guidelines have no file."));
  return {
    ...{ taskId, artifacts, options, signal },
    documents: {
      read: unused,
      render: unused,
      pictures: unused,
    } as unknown as NodeContext["documents"],
    confirmed: () => Promise.resolve(NOTHING_CORRECTED),
    guideline: unused,
    part: (_part, work) => work(),
    model: (kind) =>
      openModelDesk(kind, { taskId, ownerId, node, options, batchRun, repeat: repeatFaster }),
    live: () => ({ show: () => undefined, done: () => undefined }),
    nodeReport: () => Promise.resolve([]),
    savePvg: unused,
    report: (code, params = {}) =>
      recordInRun({ taskId, attempt: 1 }, { type: "node-progress", node, code, params }),
  };
}
