import { setTimeout as sleep } from "node:timers/promises";

import type { Inngest } from "inngest";

import type { Row } from "@/inngest/embedded/conformance/observers";
import { EMBEDDED_URL } from "@/inngest/embedded/protocol";

export type Bench = {
  client: Inngest.Any;
  fetch: typeof fetch;
  /** Rows written so far. */
  rows: readonly Row[];
};

/** What was done to the real server, done to the embedded engine; ends when every run has ended. */
export async function playScenarios(bench: Bench): Promise<void> {
  const { client } = bench;
  const send = async (...events: { name: string; id?: string; data: Row }[]) =>
    (await client.send(events)).ids;

  await Promise.all([
    send({ name: "doc/submitted", data: { key: "ok", user: "u1" } }),
    send({ name: "doc/submitted", data: { key: "nr", user: "u2", mode: "nonretriable" } }),
    send({ name: "t/caught", data: { key: "c" } }),
    send({ name: "t/parent", data: { key: "p" } }),
    send({ name: "t/fnerror", data: { key: "fe" } }),
    send({ name: "t/mixed", data: {} }),
    send({ name: "t/slow", data: { key: "to" } }),
    send({ name: "t/emitted", data: { from: "nobody" } }),
    send(...limitedEvents()),
    cancelByEvent(bench),
    waitForApproval(bench),
    sendOneEventTwice(bench),
    repeatIdempotencyKey(bench),
    cancelByApi(bench),
  ]);
  await until(bench, (rows) => rows.filter(({ fn }) => fn === "finished").length >= ENDED_RUNS);
}

// Runs whose end is reported, of the rows that the real server wrote.
const ENDED_RUNS = 26;

function limitedEvents() {
  return Array.from({ length: 8 }, (_, i) => ({
    name: "t/limited",
    data: { key: `l${i}`, user: `u${i % 4}` },
  }));
}

async function cancelByEvent(bench: Bench): Promise<void> {
  const { client } = bench;
  await client.send({ name: "doc/submitted", data: { key: "can", user: "u3", mode: "slow" } });
  await until(bench, (rows) => rows.some(({ key, step }) => key === "can" && step === "draft"));
  await client.send([
    { name: "doc/cancelled", data: { key: "other" } },
    { name: "doc/cancelled", data: { key: "can" } },
  ]);
}

async function waitForApproval(bench: Bench): Promise<void> {
  const { client } = bench;
  await client.send({ name: "t/wait", data: { key: "w" } });
  await sleep(2_000);
  await client.send({ name: "t/approve", data: { key: "w", ok: false } });
  await client.send({ name: "t/approve", data: { key: "w", ok: true, by: "ann" } });
}

async function sendOneEventTwice({ client }: Bench): Promise<void> {
  await client.send({ id: "evid", name: "t/child", data: { n: 1 } });
  await client.send({ id: "evid", name: "t/child", data: { n: 2 } });
}

async function repeatIdempotencyKey({ client }: Bench): Promise<void> {
  await client.send({ name: "t/emitted", data: { from: "idem" } });
  await client.send({ name: "t/emitted", data: { from: "idem" } });
}

async function cancelByApi(bench: Bench): Promise<void> {
  const { ids } = await bench.client.send({ name: "t/wait", data: { key: "apic" } });
  const response = await bench.fetch(`${EMBEDDED_URL}/v1/events/${ids[0]}/runs`);
  const { data } = (await response.json()) as { data: { run_id: string }[] };
  await bench.fetch(`${EMBEDDED_URL}/v1/runs/${data[0]?.run_id}`, { method: "DELETE" });
}

export async function until(
  { rows }: Pick<Bench, "rows">,
  isTrue: (rows: readonly Row[]) => boolean,
): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!isTrue(rows)) {
    if (Date.now() > giveUpAt) throw new Error(`Waited too long; ${rows.length} rows so far.`);
    await sleep(25);
  }
}
