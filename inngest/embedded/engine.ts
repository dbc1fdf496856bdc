import pg from "pg";

import { handleCall, handleCheckpoint, requeue } from "@/inngest/embedded/calls";
import { Dispatcher } from "@/inngest/embedded/dispatcher";
import {
  CRONS,
  type EngineContext,
  queueOf,
  TIMERS,
  WAKE_CHANNEL,
} from "@/inngest/embedded/engine-context";
import { crons, type FunctionConfig } from "@/inngest/embedded/function-config";
import { createGateway, type EngineApi, type Gateway } from "@/inngest/embedded/gateway";
import { createPgBossQueue, TOUCH_MS } from "@/inngest/embedded/pg-boss-queue";
import { Presence } from "@/inngest/embedded/presence";
import { type Handler, loadFunctions } from "@/inngest/embedded/protocol";
import { DEAD_LETTERS, type Job, type Schedule } from "@/inngest/embedded/queue";
import { findRunsOfEvent, purge } from "@/inngest/embedded/run-store";
import { STORE_SCHEMA } from "@/inngest/embedded/store-schema";
import { handleDeadLetter, handleTimer } from "@/inngest/embedded/timers";
import { inTransaction } from "@/inngest/embedded/transaction";
import { WakeUps } from "@/inngest/embedded/wake-ups";
import { carryOut } from "@/inngest/embedded/work";

export type EngineOptions = {
  databaseUrl: string;
  /** The handler which `serve({ client, functions })` of "inngest/edge" returns. */
  handler: Handler;
  /** The one whose `fetch` the Inngest client was made with. */
  gateway?: Gateway;
  /** Calls of one function which this worker runs at the same time. */
  slots?: number;
  /** For what goes wrong in the background; nothing is lost by it. */
  onError: (error: unknown) => void;
};

export type EmbeddedEngine = {
  fetch: typeof fetch;
  /** Takes no more work, and hands back within `graceMs` what is still under way. */
  stop: (graceMs?: number) => Promise<void>;
};

const POLL_MS = 2_000;
const DEFAULT_SLOTS = 4;
const TIMER_SLOTS = 4;
const GRACE_MS = 1_500;
const PURGE_MS = 3_600_000;

/** Starts the engine; throws when a function uses something that it does not support. */
export async function startEmbeddedEngine(options: EngineOptions): Promise<EmbeddedEngine> {
  const { databaseUrl, handler, onError } = options;
  const functions = new Map((await loadFunctions(handler)).map((config) => [config.id, config]));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, keepAlive: true });
  pool.on("error", onError);
  const queue = createPgBossQueue({ pool, databaseUrl, onError });
  const wakeUps = new WakeUps();
  const context: EngineContext = {
    pool,
    queue,
    handler,
    functions,
    wakeAt: (name, at) => wakeUps.at(name, at),
  };

  await inTransaction(pool, async (tx) => {
    // Two workers that start together would trip over each other's CREATE.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('flow', 2))");
    await tx.query(STORE_SCHEMA);
  });
  await queue.start([TIMERS, CRONS, ...[...functions.keys()].map(queueOf)]);
  await queue.schedule(CRONS, [...functions.values()].flatMap(schedules));
  const gateway = options.gateway ?? createGateway();
  gateway.attach(engineApi(context));

  const presence = new Presence({
    databaseUrl,
    channel: WAKE_CHANNEL,
    onWake: (name) => wakeUps.now(name),
    onReconnect: () => wakeUps.all(),
    onError,
  });
  await presence.start(() => takeOver(context));
  const dispatchers = startDispatchers(context, options);
  wakeUps.connect(dispatchers);
  const cleaning = setInterval(() => void purge(pool).catch(onError), PURGE_MS);

  return {
    fetch: gateway.fetch,
    async stop(graceMs = GRACE_MS) {
      clearInterval(cleaning);
      wakeUps.stop();
      const all = [...dispatchers.values()].map((dispatcher) => dispatcher.stop(graceMs));
      const unfinished = (await Promise.all(all)).flat();
      await Promise.all(
        unfinished.map((job) => requeue(context, job, { isLost: false }).catch(onError)),
      );
      gateway.attach(null);
      await Promise.all([presence.stop(), queue.stop()]);
      await pool.end();
    },
  };
}

/** Jobs still handed out when no other worker lives belong to a worker that is gone. */
async function takeOver(context: EngineContext): Promise<void> {
  for (const job of await context.queue.listActive()) await requeue(context, job, { isLost: true });
}

function startDispatchers(
  context: EngineContext,
  { onError, slots = DEFAULT_SLOTS }: EngineOptions,
): Map<string, Dispatcher> {
  const { queue } = context;
  const rest = { queue, touchMs: TOUCH_MS, pollMs: POLL_MS, onError };
  const timers = [TIMERS, CRONS].map((name) => {
    const handle = (job: Job) => handleTimer(context, job);
    return new Dispatcher({ ...rest, name, slots: TIMER_SLOTS, handle });
  });
  const dead = new Dispatcher({
    ...rest,
    name: DEAD_LETTERS,
    slots: 1,
    handle: (job) => handleDeadLetter(context, job),
  });
  const calls = [...context.functions.values()].map((config) => {
    const total = config.concurrency.find(({ key }) => !key)?.limit;
    const perGroup = config.concurrency.find(({ key }) => key)?.limit;
    const limits = { total, perGroup };
    const handle = (job: Job) => handleFunctionJob(context, config, job);
    return new Dispatcher({ ...rest, name: queueOf(config.id), slots, limits, handle });
  });
  const all = [...timers, dead, ...calls];
  all.forEach((dispatcher) => dispatcher.poke());
  return new Map(all.map((dispatcher) => [dispatcher.name, dispatcher]));
}

async function handleFunctionJob(
  context: EngineContext,
  config: FunctionConfig,
  job: Job,
): Promise<void> {
  const { data } = job;
  if (data.kind !== "call") throw new Error(`A job of kind ${data.kind} is in a function's queue.`);
  await handleCall(context, config, { ...job, data });
}

function engineApi(context: EngineContext): EngineApi {
  const { pool } = context;
  return {
    async send(events) {
      const named = events.map((event) => ({ ...event, id: event.id ?? crypto.randomUUID() }));
      await inTransaction(pool, (tx) =>
        carryOut(
          context,
          tx,
          named.map((event) => ({ type: "event", event })),
        ),
      );
      return named.map(({ id }) => id);
    },
    checkpoint: (runId, report) => handleCheckpoint(context, runId, report),
    async cancel(runId) {
      await inTransaction(pool, (tx) =>
        carryOut(context, tx, [{ type: "finish", runId, finish: { status: "cancelled" } }]),
      );
    },
    findRunsOfEvent: (eventId) => findRunsOfEvent(pool, eventId),
  };
}

/** "TZ=Asia/Shanghai 0 3 * * *" as Inngest writes a time zone. */
function schedules(config: FunctionConfig): Schedule[] {
  return crons(config).map((cron, index) => {
    const [, timeZone, expression = cron] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(cron) ?? [];
    const data = { kind: "cron" as const, functionId: config.id, cron };
    return { key: `${config.id}.${index}`, cron: expression, timeZone, data };
  });
}
