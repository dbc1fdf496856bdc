import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ModelCallOutcome } from "@/lib/db/generated/enums";
import type { ErrorCode } from "@/lib/errors";
import type { NodeId } from "@/lib/tasks/nodes";
import type { ModelWriter, Tier, Usage } from "@/lib/writers/model-writer";

export type CallRecord = {
  taskId: string;
  node: NodeId;
  prompt: { id: string; version: number };
  writer: ModelWriter["kind"];
  model: string;
  tier: Tier;
  usage: Usage;
  /** Null where it is not known. */
  costCents: number | null;
  /** Of a call that broke off uncounted. */
  mostCents: number | null;
  durationMs: number;
  attempt: number;
  outcome: ModelCallOutcome;
  /** Null unless it failed. */
  errorCode: ErrorCode | null;
  batch: boolean;
  /** `batch/item` at the provider; null or left out where it was not sent in a batch. */
  batchItem?: string | null;
};

/** Appends a call. The same item of a batch is one call, however often its result is taken: the last word stands. */
export async function recordCall({ prompt, usage, model, ...call }: CallRecord): Promise<void> {
  const data = {
    ...call,
    ...usage,
    // The provider names the model; PostgreSQL takes no NUL.
    model: model.replaceAll("\0", ""),
    promptId: prompt.id,
    promptVersion: prompt.version,
  };
  const select = { id: true };
  const { batchItem } = call;
  if (batchItem == null) await db().modelCall.create({ data, select });
  else await db().modelCall.upsert({ where: { batchItem }, create: data, update: data, select });
}

const COSTS = {
  _sum: { costCents: true, mostCents: true },
  _count: { _all: true, costCents: true, mostCents: true },
} as const;

type Costs = {
  _sum: { costCents: Prisma.Decimal | null; mostCents: Prisma.Decimal | null };
  _count: { _all: number; costCents: number; mostCents: number };
};

/** What counts against a task's cap: known costs, and the most of calls that broke off. */
export async function spentCents(taskId: string): Promise<number> {
  return knownCents(await db().modelCall.aggregate({ where: { taskId }, ...COSTS }));
}

/** What a node's calls cost so far, in all attempts; null when the cost of one of them is not known. */
export async function nodeCostCents(taskId: string, node: NodeId): Promise<number | null> {
  const costs = await db().modelCall.aggregate({ where: { taskId, node }, ...COSTS });
  return unknownCalls(costs) > 0 ? null : knownCents(costs);
}

/** What each node that called a model has cost so far; `unknownCalls` are those whose cost nobody knows. */
export async function spendingOf(taskId: string) {
  const rows = await db().modelCall.groupBy({ by: ["node"], where: { taskId }, ...COSTS });
  return rows.map(({ node, ...costs }) => ({
    node,
    costCents: knownCents(costs),
    unknownCalls: unknownCalls(costs),
  }));
}

export type ModelSums = Usage & {
  writer: ModelWriter["kind"];
  model: string;
  calls: number;
  /** Of the calls whose cost is known. */
  costCents: number;
  unknownCalls: number;
};

/** A task's calls, summed per model; tokens read from and written to the provider's cache stand apart. */
export async function callsOf(taskId: string): Promise<ModelSums[]> {
  const tokens = {
    inputTokens: true,
    cacheReadTokens: true,
    cacheWriteTokens: true,
    outputTokens: true,
  } as const;
  const rows = await db().modelCall.groupBy({
    by: ["writer", "model"],
    where: { taskId },
    _sum: { ...COSTS._sum, ...tokens },
    _count: COSTS._count,
    orderBy: [{ writer: "asc" }, { model: "asc" }],
  });
  return rows.map(({ writer, model, ...sums }) => ({
    writer,
    model,
    calls: sums._count._all,
    inputTokens: sums._sum.inputTokens ?? 0,
    cacheReadTokens: sums._sum.cacheReadTokens ?? 0,
    cacheWriteTokens: sums._sum.cacheWriteTokens ?? 0,
    outputTokens: sums._sum.outputTokens ?? 0,
    costCents: knownCents(sums),
    unknownCalls: unknownCalls(sums),
  }));
}

function knownCents({ _sum: { costCents, mostCents } }: Costs): number {
  return (costCents?.toNumber() ?? 0) + (mostCents?.toNumber() ?? 0);
}

function unknownCalls({ _count }: Costs): number {
  return _count._all - _count.costCents - _count.mostCents;
}
