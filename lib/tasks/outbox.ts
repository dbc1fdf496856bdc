import type { Prisma } from "@/lib/db/generated/client";

/** NOTIFY channel; the payload is the event's id. */
export const OUTBOX_CHANNEL = "outbox";

/** One engine run of a task; the run is numbered so that a cancellation cannot end the next one. */
type TaskRun = { taskId: string; attempt: number };

export async function requestRun(tx: Prisma.TransactionClient, run: TaskRun): Promise<void> {
  await put(tx, { eventId: `${run.taskId}:${run.attempt}`, name: "task/requested", data: run });
}

export async function cancelRun(tx: Prisma.TransactionClient, run: TaskRun): Promise<void> {
  const eventId = `${run.taskId}:${run.attempt}:cancelled`;
  await put(tx, { eventId, name: "task/cancelled", data: run });
}

type OutboxEvent = { eventId: string; name: string; data: TaskRun };

/** In the same transaction as the change it announces, so that neither exists without the other. */
async function put(
  tx: Prisma.TransactionClient,
  { eventId, name, data }: OutboxEvent,
): Promise<void> {
  await tx.outbox.create({
    data: { eventId, name, data: JSON.stringify(data) },
    select: { id: true },
  });
  await tx.$executeRaw`SELECT pg_notify(${OUTBOX_CHANNEL}, ${eventId})`;
}
