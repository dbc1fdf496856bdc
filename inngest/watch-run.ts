import { AppError } from "@/lib/errors";
import { isConnectionLoss } from "@/lib/db/connection-loss";
import type { NodeId } from "@/lib/tasks/nodes";
import { findRunningTask, type TaskRun } from "@/lib/tasks/task-run";

const LOOK_MS = 1_000;

export type RunWatch = {
  /** Aborts with the AppError that says why: out of time, or the task was cancelled. */
  signal: AbortSignal;
  /** Rejects with that reason. */
  aborted: Promise<never>;
  /** The node's time counts from now on; that of the run does not start anew. */
  restartNode: () => void;
  /** Waits for somebody else: the node's time stands still, and counts anew afterwards. That of the run goes on. */
  whileWaiting: <T>(work: () => Promise<T>) => Promise<T>;
  stop: () => void;
};

type Limits = { node: NodeId; nodeMs: number; deadline: number };

/** Looks once a second whether the task is still under way, and keeps the time limits of node and run. */
export function watchRun(run: TaskRun, { node, nodeMs, deadline }: Limits): RunWatch {
  const controller = new AbortController();
  const stopWith = (reason: AppError) => controller.abort(reason);
  const looking = setInterval(() => {
    findRunningTask(run).then(
      (task) => task ?? stopWith(new AppError("task_cancelled")),
      (error: unknown) => {
        // A database that is away says nothing about the task; the next look will.
        if (!isConnectionLoss(error)) stopWith(new AppError("internal", { cause: error }));
      },
    );
  }, LOOK_MS);
  const startNodeTimer = () =>
    setTimeout(
      () => stopWith(new AppError("node_timed_out", { params: { node, seconds: nodeMs / 1_000 } })),
      nodeMs,
    );
  let nodeTimer: NodeJS.Timeout | undefined = startNodeTimer();
  let waits = 0;
  let hasStopped = false;
  const restartNode = () => {
    clearTimeout(nodeTimer);
    nodeTimer = waits === 0 ? startNodeTimer() : undefined;
  };
  const runTimer = setTimeout(
    () => stopWith(new AppError("task_timed_out")),
    Math.max(0, deadline - Date.now()),
  );
  if (deadline <= Date.now()) stopWith(new AppError("task_timed_out"));
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as AppError), { once: true });
  });
  // Nobody may be waiting for it any more when it rejects.
  aborted.catch(() => undefined);
  return {
    signal,
    aborted,
    restartNode,
    async whileWaiting(work) {
      waits += 1;
      restartNode();
      try {
        return await work();
      } finally {
        waits -= 1;
        if (!hasStopped) restartNode();
      }
    },
    stop() {
      hasStopped = true;
      clearInterval(looking);
      clearTimeout(nodeTimer);
      clearTimeout(runTimer);
    },
  };
}
