import { performance } from "node:perf_hooks";

import { type GetStepTools, type Inngest, NonRetriableError } from "inngest";

import { createNodeContext, type NodeServices } from "@/inngest/node-context";
import type { NodeOutput, RunNode, WorkflowNode } from "@/inngest/node";
import { describeFailure, finalFailure, passingFailure } from "@/inngest/node-failure";
import { stopForPerson } from "@/inngest/wait-for-person";
import { watchRun } from "@/inngest/watch-run";
import { waitForDatabase } from "@/lib/db/wait-for-database";
import { AppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { liveText } from "@/lib/tasks/live-text";
import type { NodeId } from "@/lib/tasks/nodes";
import type { TaskOptions } from "@/lib/tasks/options";
import {
  findNodeOutput,
  getRunningTask,
  recordInRun,
  saveNodeOutput,
  type TaskRun,
} from "@/lib/tasks/task-run";

export type RunnerSettings = {
  run: TaskRun;
  step: GetStepTools<Inngest.Any>;
  services: NodeServices;
  /** Of this call, counted from 0. */
  attempt: number;
  maxAttempts: number;
  /** When the whole run has to be done, in milliseconds since 1970. */
  deadline: number;
  /** The node after which the task stops until a person lets it go on; null: it does not. */
  stopAfter: NodeId | null;
};

const OUTPUT_BYTES = 64 * 1024;

/** Every node as one durable step: retried, limited in time, cancellable, and never repeated once it has finished. */
export function nodeRunner(settings: RunnerSettings): RunNode {
  return async (node, input) => {
    const { run, step, stopAfter } = settings;
    const output = await step.run(node.id, () => carryOut(settings, node, input));
    if (node.id === stopAfter) await stopForPerson({ run, step, node: node.id });
    // What comes back from the engine is JSON from a database: checked like any other input.
    return node.output.parse(output);
  };
}

async function carryOut<Input, Output extends NodeOutput>(
  settings: RunnerSettings,
  node: WorkflowNode<Input, Output>,
  input: Input,
): Promise<Output> {
  const { run, attempt, maxAttempts } = settings;
  try {
    // Finished, but killed before the engine heard of it.
    const kept = await waitForDatabase(() => findNodeOutput(run.taskId, node.id));
    return kept ? checkOutput(node, JSON.parse(kept)) : await runOnce(settings, node, input);
  } catch (error) {
    if (error instanceof NonRetriableError) throw error;
    const failure = describeFailure(node.id, error);
    const isFinal = error instanceof AppError && !error.retryable;
    logger().warn({ ...run, node: node.id, callAttempt: attempt, err: error }, "node failed");
    if (isFinal || attempt + 1 >= maxAttempts) throw finalFailure(failure, error);
    await announceRetry(settings, failure);
    throw passingFailure(failure, { attempt, cause: error });
  }
}

async function runOnce<Input, Output extends NodeOutput>(
  settings: RunnerSettings,
  node: WorkflowNode<Input, Output>,
  input: Input,
): Promise<Output> {
  const { run, attempt } = settings;
  const task = await waitForDatabase(() => getRunningTask(run));
  const skipped = node.skip?.(task.options) ?? null;
  if (skipped) return keep(settings, node, { output: skipped, durationMs: 0, skipped: true });
  const started = { type: "node-started", node: node.id, attempt: attempt + 1 } as const;
  await waitForDatabase(() => recordInRun(run, started));
  const start = performance.now();
  const output = await runWatched(settings, node, { input, task });
  const durationMs = performance.now() - start;
  logger().info({ ...run, node: node.id, durationMs }, "node finished");
  return keep(settings, node, { output, durationMs, skipped: false });
}

type Work<Input> = { input: Input; task: { ownerId: string; options: TaskOptions } };

/** A node that does not listen to its signal is left behind when its time is up or the task is cancelled. */
async function runWatched<Input, Output extends NodeOutput>(
  { run, deadline, services }: RunnerSettings,
  node: WorkflowNode<Input, Output>,
  { input, task }: Work<Input>,
): Promise<Output> {
  const nodeMs = task.options.timeoutPerNode * 1_000;
  const watch = watchRun(run, { node: node.id, nodeMs, deadline });
  const { signal, restartNode, whileWaiting } = watch;
  const live = liveText(run.taskId);
  try {
    signal.throwIfAborted();
    const limits = { signal, restartNode, whileWaiting };
    const scope = { run, node: node.id, task, live: live.open, ...limits };
    const context = createNodeContext(services, scope);
    return await Promise.race([node.run(input, context), watch.aborted]);
  } catch (error) {
    // Whatever an interrupted node throws, the reason for the interruption is what happened.
    signal.throwIfAborted();
    throw error;
  } finally {
    watch.stop();
    await live.end();
  }
}

type Finished<Output> = { output: Output; durationMs: number; skipped: boolean };

async function keep<Input, Output extends NodeOutput>(
  { run }: RunnerSettings,
  node: WorkflowNode<Input, Output>,
  finished: Finished<Output>,
): Promise<Output> {
  const output = checkOutput(node, finished.output);
  const kept = await waitForDatabase(() =>
    saveNodeOutput(run, { ...finished, node: node.id, output }),
  );
  return checkOutput(node, JSON.parse(kept));
}

/** A node that breaks its own contract would break it again: no further attempt. */
function checkOutput<Input, Output extends NodeOutput>(
  node: WorkflowNode<Input, Output>,
  value: unknown,
): Output {
  const result = node.output.safeParse(value);
  if (!result.success) throw finalFailure(describeFailure(node.id, result.error), result.error);
  const bytes = Buffer.byteLength(JSON.stringify(result.data));
  if (bytes <= OUTPUT_BYTES) return result.data;
  const tooLarge = new Error(
    `Node ${node.id} returned ${bytes} bytes; ${OUTPUT_BYTES} are allowed.`,
  );
  throw finalFailure(describeFailure(node.id, tooLarge), tooLarge);
}

async function announceRetry(
  { run, attempt }: RunnerSettings,
  { node, code }: ReturnType<typeof describeFailure>,
): Promise<void> {
  const event = { type: "node-retrying", node, attempt: attempt + 2, code } as const;
  await waitForDatabase(() => recordInRun(run, event)).catch((error: unknown) => {
    // The retry matters more than its announcement.
    logger().warn({ ...run, node, err: error }, "retry not announced");
  });
}
