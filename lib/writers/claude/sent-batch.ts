import type { BatchProvider, ItemResult } from "@/lib/writers/claude/batch-provider";
import type { BatchRow, BatchRows } from "@/lib/writers/claude/batch-rows";
import { type BatchPace, followBatch } from "@/lib/writers/claude/follow-batch";

/** The clocks of provider and worker may differ by this much, and an answer may be lost for as long. */
const CLOCKS_MS = 60_000;
const LOST_WITHIN_MS = 180_000;

/** One batch at the provider. */
export type SentBatch = {
  row: BatchRow;
  providerId: string;
  hasEnded: () => boolean;
  /** Waits until it has ended; asking again after a failure looks after it again. */
  results: () => Promise<Map<string, ItemResult>>;
};

type Following = {
  provider: BatchProvider;
  rows: BatchRows;
  signal: AbortSignal;
  pace: BatchPace;
  deadline: () => number;
  /** Around the wait for somebody else. */
  whileWaiting: <T>(work: () => Promise<T>) => Promise<T>;
  /** Looked after from now on, or ended with these questions. */
  onChange: (done: string[]) => void;
};

type Found = { row: BatchRow; providerId: string; isSure: boolean };

export function sentBatch({ row, providerId, isSure }: Found, following: Following): SentBatch {
  const { provider, rows, signal, pace, deadline, whileWaiting, onChange } = following;
  let hasEnded = row.endedAt !== null;
  let results: Promise<Map<string, ItemResult>> | null = null;

  async function follow(): Promise<Map<string, ItemResult>> {
    onChange([]);
    const found = await whileWaiting(() =>
      followBatch({
        ...{ provider, signal, pace, mayCancel: isSure },
        ...{ id: providerId, deadline: deadline() },
      }),
    );
    if (isSure) await rows.end(row.id);
    else await claim(found);
    hasEnded = true;
    onChange(row.itemIds);
    return found;
  }

  /** Only its results show whose batch it is. */
  async function claim(found: Map<string, ItemResult>): Promise<void> {
    if (!row.itemIds.every((id) => found.has(id))) return rows.drop(row.id);
    await rows.name(row.id, providerId);
    await rows.end(row.id);
  }

  return {
    ...{ row, providerId },
    hasEnded: () => hasEnded,
    results: () => {
      results ??= follow().catch((error: unknown) => {
        results = null;
        throw error;
      });
      return results;
    },
  };
}

/**
 * The batch of a row whose answer nobody heard, because the worker or the connection broke: the provider's list names
 * no questions, so it is the one nobody else has that was made at that time with as many of them.
 */
export async function findLost(
  row: BatchRow,
  { provider, rows, signal }: Pick<Following, "provider" | "rows" | "signal">,
): Promise<string | null> {
  const from = row.createdAt.getTime() - CLOCKS_MS;
  const listed = await provider.listSince(from, signal);
  const alike = listed.filter(
    ({ createdAt, items }) =>
      createdAt <= row.createdAt.getTime() + LOST_WITHIN_MS && items === row.itemIds.length,
  );
  const owned = await rows.owned(alike.map(({ id }) => id));
  return alike.findLast(({ id }) => !owned.has(id))?.id ?? null;
}
