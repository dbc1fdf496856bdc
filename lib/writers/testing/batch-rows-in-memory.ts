import type { BatchRow, BatchRows } from "@/lib/writers/claude/batch-rows";

/** For tests: a task's batches as the database would keep them from one worker, or node, to the next. */
export function batchRowsInMemory() {
  const rows: (BatchRow & { node: string })[] = [];
  const settled = new Set<string>();
  const of = (id: string) => rows.find((row) => row.id === id);
  const rowsOf = (attempt: number, node = "write"): BatchRows => ({
    list: () => Promise.resolve(rows.filter((row) => row.node === node).map((row) => ({ ...row }))),
    begun: () => Promise.resolve(rows.find((row) => row.attempt === attempt)?.createdAt ?? null),
    settledItems: () => Promise.resolve(settled),
    open: (itemIds) => {
      const unsaid = { providerId: null, endedAt: null };
      const row = {
        ...{ id: crypto.randomUUID(), attempt, node, itemIds },
        ...{ createdAt: new Date(), ...unsaid },
      };
      rows.push(row);
      return Promise.resolve({ ...row });
    },
    name: (id, providerId) => Promise.resolve(void Object.assign(of(id) ?? {}, { providerId })),
    end: (id) => Promise.resolve(void Object.assign(of(id) ?? {}, { endedAt: new Date() })),
    drop: (id) =>
      Promise.resolve(
        void rows.splice(
          rows.findIndex((row) => row.id === id),
          1,
        ),
      ),
    owned: (ids) =>
      Promise.resolve(
        new Set(
          rows.flatMap(({ providerId }) => providerId ?? []).filter((id) => ids.includes(id)),
        ),
      ),
  });
  return { rows, settled, rowsOf };
}
