import { keptPart } from "@/inngest/kept-part";
import type { DocumentWorker, FinishedPvg, NodeContext } from "@/inngest/node";
import { correctionsIn } from "@/lib/confirmation/corrections";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { BatchRun } from "@/lib/writers/claude/batched-calls";
import { openModelDesk } from "@/lib/writers/model/model-desk";
import { databaseArtifacts } from "@/lib/storage/database-artifacts";
import { blobPath } from "@/lib/storage/paths";
import { readEvents } from "@/lib/tasks/log";
import type { OpenLivePart } from "@/lib/tasks/live-text";
import type { NodeId } from "@/lib/tasks/nodes";
import {
  listFinishedNodes,
  recordInRun,
  type RunningTask,
  type TaskRun,
} from "@/lib/tasks/task-run";

/** What the process that runs the nodes provides. */
export type NodeServices = {
  documents: DocumentWorker;
  savePvg: (taskId: string, pvg: FinishedPvg) => Promise<string>;
};

type Scope = {
  run: TaskRun;
  node: NodeId;
  task: RunningTask;
  signal: AbortSignal;
  restartNode: () => void;
  whileWaiting: <T>(work: () => Promise<T>) => Promise<T>;
  live: OpenLivePart;
};

export function createNodeContext(
  { documents, savePvg }: NodeServices,
  { run, node, task, signal, restartNode, whileWaiting, live }: Scope,
): NodeContext {
  const { taskId } = run;
  const { ownerId, options } = task;
  const artifacts = databaseArtifacts({ taskId, ownerId, node });
  const report: NodeContext["report"] = (code, params = {}) =>
    recordInRun(run, { type: "node-progress", node, code, params });
  const batchRun: BatchRun = {
    ...{ attempt: run.attempt, signal, whileWaiting },
    onProgress: (done, total) => report("batch_waiting", { done, total }),
  };
  return {
    taskId,
    options,
    signal,
    documents,
    artifacts,
    live,
    confirmed: async () => correctionsIn(await readEvents(taskId)),
    guideline: () => findGuidelineFile(taskId),
    part: async (part, work) => {
      restartNode();
      return keptPart(artifacts, part, work);
    },
    model: (kind) => openModelDesk(kind, { taskId, ownerId, node, options, batchRun }),
    nodeReport: () => listFinishedNodes(taskId),
    savePvg: (pvg) => savePvg(taskId, pvg),
    report,
  };
}

async function findGuidelineFile(taskId: string): Promise<{ path: string; fileName: string }> {
  const task = await db().task.findUnique({
    where: { id: taskId },
    select: { guideline: { select: { fileName: true, blob: { select: { storageKey: true } } } } },
  });
  if (!task) throw new AppError("task_cancelled");
  const { fileName, blob } = task.guideline;
  return { path: blobPath(blob.storageKey), fileName };
}
