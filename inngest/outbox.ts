import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/notifications";
import { logger } from "@/lib/logger";
import { OUTBOX_CHANNEL } from "@/lib/tasks/outbox";

export type OutboxEvent = { id: string; name: string; data: Record<string, unknown> };

/** Hands events to the engine; rejects when the engine did not take all of them. */
export type SendEvents = (events: OutboxEvent[]) => Promise<void>;

const POLL_MS = 2_000;
const BATCH = 50;
/** Longer than a send takes with the SDK's own five tries. */
const SEND_TIMEOUT_MS = 60_000;

/**
 * Hands the outbox to the engine, as it fills and every two seconds. A row is marked only after the engine took its
 * event; if that mark is lost, the event is sent again with the same id, which starts nothing twice.
 */
export function startOutbox(send: SendEvents): { stop: () => Promise<void> } {
  let isStopped = false;
  let wake = () => {};
  let stopListening: (() => void) | null = null;

  async function work(): Promise<void> {
    while (!isStopped) {
      const rung = new Promise<void>((resolve) => (wake = resolve));
      try {
        stopListening ??= await listen(OUTBOX_CHANNEL, () => wake());
        while (!isStopped && (await handOver(send)) === BATCH);
      } catch (error) {
        logger().warn({ err: error }, "outbox waits");
      }
      if (!isStopped) await either(rung, POLL_MS);
    }
  }

  const working = work();
  return {
    async stop() {
      isStopped = true;
      wake();
      await working;
      stopListening?.();
    },
  };
}

async function handOver(send: SendEvents): Promise<number> {
  return db().$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<
        { id: bigint; eventId: string; name: string; data: string }[]
      >`
        SELECT id, "eventId", name, data FROM "Outbox" WHERE "sentAt" IS NULL
        ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
      if (rows.length === 0) return 0;
      await send(rows.map(toEvent));
      const ids = rows.map(({ id }) => id);
      await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { sentAt: new Date() } });
      return rows.length;
    },
    { timeout: SEND_TIMEOUT_MS },
  );
}

function toEvent({ eventId, name, data }: { eventId: string; name: string; data: string }) {
  return { id: eventId, name, data: JSON.parse(data) as Record<string, unknown> };
}

async function either(rung: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([rung, pause]);
  clearTimeout(timer);
}
