import { toMillionths } from "@/lib/costs/to-millionths";
import { AppError } from "@/lib/errors";

/** A call's place under the cap, held until the ledger says what it cost. */
export type Reservation = {
  /** Writes the call to the ledger and gives the place up; if writing fails, the place stays taken. */
  settle: (record: () => Promise<void>) => Promise<void>;
};

type CapOptions = {
  taskId: string;
  /** Null: the task has none. */
  capCents: number | null;
  /** What the ledger says, so that a restart goes on where it was. */
  spentCents: (taskId: string) => Promise<number>;
};

type Held = {
  cents: number;
  calls: number;
  /** Of them, those that could not be written to the ledger: nothing will free their places. */
  stuck: number;
  waiting: number;
  last: Promise<unknown>;
  /** Called when a place is given up. */
  wake: (() => void)[];
};

/** Calls of one task under way in this process, whichever node makes them. */
const heldByTask = new Map<string, Held>();

/**
 * Takes a place for a call that can cost `mostCents`. Waits for calls under way where only their worst case leaves no
 * room; throws `cost_cap_reached` when what is spent does. Looking and taking, and writing and giving up, happen in
 * turn: else a call could be counted twice or not at all.
 */
export async function reserve(
  { taskId, capCents, spentCents }: CapOptions,
  mostCents: number,
): Promise<Reservation> {
  if (capCents === null) return { settle: (record) => record() };
  for (;;) {
    let freed: Promise<void> | null = null;
    await inTurn(taskId, async (held) => {
      const spent = await spentCents(taskId);
      if (toMillionths(spent + held.cents + mostCents) <= capCents) {
        held.cents += mostCents;
        held.calls += 1;
        return;
      }
      if (toMillionths(spent + mostCents) > capCents || held.calls === held.stuck) {
        throw new AppError("cost_cap_reached", {
          params: { cap: capCents, spent: Math.round(spent * 100) / 100 },
        });
      }
      freed = new Promise((resolve) => held.wake.push(resolve));
    });
    if (freed === null) break;
    await freed;
  }
  return {
    settle: (record) =>
      inTurn(taskId, async (held) => {
        try {
          await record();
          held.calls -= 1;
          held.cents = held.calls === 0 ? 0 : held.cents - mostCents;
        } catch (error) {
          held.stuck += 1;
          throw error;
        } finally {
          held.wake.splice(0).forEach((wake) => wake());
        }
      }),
  };
}

async function inTurn(taskId: string, work: (held: Held) => Promise<void>): Promise<void> {
  const held = heldByTask.get(taskId) ?? {
    ...{ cents: 0, calls: 0, stuck: 0, waiting: 0, wake: [] },
    last: Promise.resolve(),
  };
  heldByTask.set(taskId, held);
  held.waiting += 1;
  const mine = held.last.then(() => work(held));
  held.last = mine.catch(() => undefined);
  try {
    await mine;
  } finally {
    held.waiting -= 1;
    if (held.waiting === 0 && held.calls === 0) heldByTask.delete(taskId);
  }
}
