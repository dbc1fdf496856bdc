import type { Inngest } from "inngest";

export type Row = Record<string, unknown>;

export type Samples = {
  client: Inngest.Any;
  checkpointing: boolean;
  /** One row per executed step body and per event about a run's end; what the real server was made to write, too. */
  record: (row: Row) => void;
};

/** What the server tells about the ends of runs. */
export function createObservers({ client, checkpointing, record }: Samples) {
  const onCancel = client.createFunction(
    {
      id: "on-cancel",
      retries: 4,
      checkpointing,
      triggers: [{ event: "inngest/function.cancelled" }],
    },
    async ({ event }) => {
      const data: Row = event.data;
      record({ fn: "on-cancel", of: data.function_id, keys: Object.keys(data).sort() });
      return 1;
    },
  );
  const onFinish = client.createFunction(
    {
      id: "on-finish",
      retries: 4,
      checkpointing: false,
      triggers: [{ event: "inngest/function.finished" }],
    },
    async ({ event }) => {
      const data: Row = event.data;
      record(describeEnd(data as EndOfRun));
    },
  );
  return [onCancel, onFinish];
}

type EndOfRun = {
  function_id: string;
  event: { name: string; data?: { key?: string; from?: string; n?: number } };
  _inngest: { status: string };
  result?: unknown;
  error?: { name: string; message: string; error: string };
};

function describeEnd(end: EndOfRun): Row {
  const { key, from, n } = end.event.data ?? {};
  const { error } = end;
  return {
    fn: "finished",
    of: end.function_id,
    key: key ?? from ?? (n === undefined ? null : `n${n}`),
    src: end.event.name,
    status: end._inngest.status,
    result: end.result ?? null,
    error: error ? { name: error.name, message: error.message, error: error.error } : null,
    keys: Object.keys(end).sort().join(),
  };
}

/** An `onFailure` that records what it is told. */
export function failureRecorder(record: Samples["record"]) {
  return ({ event, error }: { event: { data: unknown }; error: Error }) => {
    const data = event.data as { function_id: string; event: { data: { key: string } } };
    record({
      fn: "onFailure",
      of: data.function_id,
      key: data.event.data.key,
      err: `${error.name}: ${error.message}`,
      keys: Object.keys(data).sort(),
    });
  };
}
