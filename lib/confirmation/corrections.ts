import type { Corrections, MetadataCorrections } from "@/lib/confirmation/schema";
import type { LoggedEvent } from "@/lib/tasks/progress";

/** All that people have corrected of a task's plan. */
export type Confirmed = {
  metadata: MetadataCorrections;
  /** By recommendation: whether it is to be written. */
  selection: ReadonlyMap<string, boolean>;
};

export const NOTHING_CORRECTED: Confirmed = { metadata: {}, selection: new Map() };

/** A fold over the task's log, which is the only place where corrections are kept; the newest word counts. */
export function correctionsIn(log: LoggedEvent[]): Confirmed {
  return log.reduce(
    (held, { event }) => (event.type === "continued" ? correct(held, event.corrections) : held),
    NOTHING_CORRECTED,
  );
}

/** Whether a person has let the task go on since it last stopped for one. */
export function isConfirmed(log: LoggedEvent[]): boolean {
  const last = log.findLast(({ event }) => event.type === "waiting" || event.type === "continued");
  return last?.event.type === "continued";
}

export function hasCorrections({ metadata, leaveOut, include }: Corrections): boolean {
  return Object.keys(metadata).length + leaveOut.length + include.length > 0;
}

function correct(held: Confirmed, { metadata, leaveOut, include }: Corrections): Confirmed {
  return {
    metadata: { ...held.metadata, ...metadata },
    selection: new Map([
      ...held.selection,
      ...leaveOut.map((id) => [id, false] as const),
      ...include.map((id) => [id, true] as const),
    ]),
  };
}
