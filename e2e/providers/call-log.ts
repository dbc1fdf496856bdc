import type { Fault } from "@/e2e/providers/fault-plan";

export type CallUsage = {
  inputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
};

/** One request, or one item of a batch. Times are milliseconds since 1970. */
export type Call = {
  id: string;
  kind: "message" | "batch_item" | "count_tokens" | "other";
  path: string;
  model: string | null;
  /** Id of the prompt that was recognised. */
  prompt: string | null;
  stream: boolean;
  usage: CallUsage | null;
  /** Output tokens that had been sent: fewer than `usage` says when the client went away. */
  sentTokens: number;
  fault: Fault | null;
  status: number | null;
  startedAt: number;
  firstByteAt: number | null;
  endedAt: number | null;
  /** When the connection was seen closed by the client before the answer was complete. */
  abortedAt: number | null;
  /** Requests open when this one arrived, with itself. */
  openAtStart: number;
};

/** Newest last. */
export type CallLog = {
  list: () => Call[];
  open: () => number;
  mostOpen: () => number;
  clear: () => void;
};

export type CallRecorder = CallLog & {
  start: (call: Pick<Call, "id" | "kind" | "path">) => Call;
};

export function makeCallLog(): CallRecorder {
  let calls: Call[] = [];
  let mostOpen = 0;
  const open = () =>
    calls.filter(({ endedAt, kind }) => endedAt === null && kind !== "batch_item").length;
  return {
    list: () => [...calls],
    open,
    mostOpen: () => mostOpen,
    clear: () => {
      calls = calls.filter(({ endedAt }) => endedAt === null);
      mostOpen = open();
    },
    start: (known) => {
      const call: Call = {
        ...known,
        model: null,
        prompt: null,
        stream: false,
        usage: null,
        sentTokens: 0,
        fault: null,
        status: null,
        startedAt: Date.now(),
        firstByteAt: null,
        endedAt: null,
        abortedAt: null,
        openAtStart: 0,
      };
      calls.push(call);
      call.openAtStart = open();
      mostOpen = Math.max(mostOpen, call.openAtStart);
      return call;
    },
  };
}
