import { db } from "@/lib/db/client";
import type { NodeId } from "@/lib/tasks/nodes";

export type BatchRow = {
  id: string;
  attempt: number;
  /** Null where nobody heard the provider's answer. */
  providerId: string | null;
  itemIds: string[];
  createdAt: Date;
  endedAt: Date | null;
};

/** A node's batches in the database, so that whoever goes on with the task finds them. */
export type BatchRows = {
  /** Oldest first. */
  list: () => Promise<BatchRow[]>;
  /** When the first batch of this attempt was made, by whichever node of the task; null before. */
  begun: () => Promise<Date | null>;
  /** Items of batches whose answers are on the ledger. */
  settledItems: () => Promise<Set<string>>;
  /** Written before the provider is asked. */
  open: (itemIds: string[]) => Promise<BatchRow>;
  name: (id: string, providerId: string) => Promise<void>;
  end: (id: string) => Promise<void>;
  drop: (id: string) => Promise<void>;
  /** Of the provider's batches, those that a task has. */
  owned: (providerIds: string[]) => Promise<Set<string>>;
};

const FIELDS = {
  id: true,
  attempt: true,
  providerId: true,
  itemIds: true,
  createdAt: true,
  endedAt: true,
} as const;

type Owner = { taskId: string; node: NodeId; attempt: number };

export function batchRows({ taskId, node, attempt }: Owner): BatchRows {
  return {
    list: () =>
      db().modelBatch.findMany({
        where: { taskId, node },
        orderBy: { createdAt: "asc" },
        select: FIELDS,
      }),
    begun: async () => {
      const first = await db().modelBatch.findFirst({
        where: { taskId, attempt },
        orderBy: { createdAt: "asc" },
        select: { createdAt: true },
      });
      return first?.createdAt ?? null;
    },
    settledItems: async () => {
      const calls = await db().modelCall.findMany({
        where: { taskId, node, batchItem: { not: null }, outcome: { not: "failed" } },
        select: { batchItem: true },
      });
      return new Set(calls.flatMap(({ batchItem }) => batchItem ?? []));
    },
    open: (itemIds) =>
      db().modelBatch.create({
        data: { taskId, node, attempt, itemIds, createdAt: new Date() },
        select: FIELDS,
      }),
    name: async (id, providerId) => {
      await db().modelBatch.update({ where: { id }, data: { providerId }, select: { id: true } });
    },
    end: async (id) => {
      await db().modelBatch.updateMany({ where: { id }, data: { endedAt: new Date() } });
    },
    drop: async (id) => {
      await db().modelBatch.deleteMany({ where: { id } });
    },
    owned: async (providerIds) => {
      const rows = await db().modelBatch.findMany({
        where: { providerId: { in: providerIds } },
        select: { providerId: true },
      });
      return new Set(rows.flatMap(({ providerId }) => providerId ?? []));
    },
  };
}
