import { decideCheckpoint, decideOutcome, DISCOVERY } from "@/inngest/embedded/decide";
import type { EngineContext } from "@/inngest/embedded/engine-context";
import { type FunctionConfig, maxAttempts } from "@/inngest/embedded/function-config";
import { callFunction, type Op, type Outcome, unretriable } from "@/inngest/embedded/protocol";
import type { Claim, Job, JobData } from "@/inngest/embedded/queue";
import { findRun, isLive, lockRun, type Run } from "@/inngest/embedded/run-store";
import { sendCall, startRun } from "@/inngest/embedded/runs";
import { loadMemos, loadRunView } from "@/inngest/embedded/step-store";
import { inTransaction } from "@/inngest/embedded/transaction";
import { carryOut } from "@/inngest/embedded/work";

type CallData = JobData & { kind: "call" };

/** Calls a function once and, in one transaction, ends the job and keeps everything that follows from the outcome. */
export async function handleCall(
  context: EngineContext,
  config: FunctionConfig,
  job: Job & { data: CallData },
): Promise<void> {
  const { runId, stepId } = job.data;
  const attempt = attemptOf(job.data, job);
  const run = await findRun(context.pool, runId);
  if (!isLive(run) || (await isSettled(context, job.data))) return dropJob(context, job);
  if (!run.isStarted) {
    await inTransaction(context.pool, (tx) => startRun(context, tx, { runId, config }));
  }
  const outcome =
    attempt < maxAttempts(config)
      ? await call(context, { run, config, job, attempt })
      : unretriable({ name: "WorkerLost", message: "The worker ended during every attempt." });

  await inTransaction(context.pool, async (tx) => {
    const locked = await lockRun(tx, runId);
    const isOurs = await context.queue.complete(tx, job);
    if (!isOurs || !isLive(locked)) return;
    const view = { stepId, attempt, maxAttempts: maxAttempts(config), ...chance() };
    const effects = decideOutcome(await loadRunView(tx, runId), view, outcome);
    const work = effects.map((effect) => ({ type: "effect" as const, run: locked, effect }));
    await carryOut(context, tx, work);
  });
}

type CallParts = {
  run: Run;
  config: FunctionConfig;
  job: Job & { data: CallData };
  attempt: number;
};

async function call(context: EngineContext, parts: CallParts): Promise<Outcome> {
  const { run, config, job, attempt } = parts;
  const [memos, steps] = await Promise.all([
    loadMemos(context.pool, run.id),
    loadRunView(context.pool, run.id),
  ]);
  return callFunction(context.handler, {
    functionId: config.id,
    runId: run.id,
    stepId: job.data.stepId,
    event: run.event,
    attempt,
    maxAttempts: maxAttempts(config),
    memos,
    isParallel: steps.size > memos.size,
    claim: formatClaim(job),
  });
}

async function isSettled(context: EngineContext, { runId, stepId }: CallData): Promise<boolean> {
  if (stepId === DISCOVERY) return false;
  const steps = await loadRunView(context.pool, runId);
  return steps.get(stepId)?.state === "done";
}

async function dropJob(context: EngineContext, job: Job): Promise<void> {
  await inTransaction(context.pool, (tx) => context.queue.complete(tx, job));
}

function chance() {
  return { now: new Date(), random: Math.random() };
}

/** A job that was handed out again, because its worker ended, is the next attempt. */
function attemptOf({ attempt }: CallData, { delivery }: Claim): number {
  return attempt + delivery;
}

/**
 * Steps which a call reports while it goes on. False tells the SDK to halt: the run has ended, or another
 * worker has taken it over.
 */
export async function handleCheckpoint(
  context: EngineContext,
  runId: string,
  { claim, ops }: { claim: string; ops: Op[] },
): Promise<boolean> {
  return inTransaction(context.pool, async (tx) => {
    const run = await lockRun(tx, runId);
    if (!isLive(run) || !(await context.queue.touch(parseClaim(claim), tx))) return false;
    const effects = decideCheckpoint(await loadRunView(tx, runId), ops);
    await carryOut(
      context,
      tx,
      effects.map((effect) => ({ type: "effect", run, effect })),
    );
    return effects.every(({ type }) => type !== "finish");
  });
}

/**
 * Gives an unfinished job to whoever asks next. `isLost` counts as an attempt: a step that ends its worker
 * each time must not do so for ever; a worker that is stopped in good order does not use one up.
 */
export async function requeue(
  context: EngineContext,
  job: Job,
  { isLost }: { isLost: boolean },
): Promise<void> {
  const { queue, data } = job;
  await inTransaction(context.pool, async (tx) => {
    if (!(await context.queue.complete(tx, job))) return;
    if (data.kind !== "call") return context.queue.send(tx, { queue, data });
    const run = await lockRun(tx, data.runId);
    const attempt = attemptOf(data, job) + (isLost ? 1 : 0);
    if (isLive(run)) await sendCall(context, tx, { run, stepId: data.stepId, attempt });
  });
}

const CLAIM_SEPARATOR = "|";

function formatClaim({ queue, id, delivery }: Claim): string {
  return [queue, id, delivery].join(CLAIM_SEPARATOR);
}

function parseClaim(text: string): Claim {
  const [queue = "", id = "", delivery] = text.split(CLAIM_SEPARATOR);
  return { queue, id, delivery: Number(delivery) };
}
