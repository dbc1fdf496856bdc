import { expect, test } from "vitest";

import { createGateway, type EngineApi } from "@/inngest/embedded/gateway";
import { EMBEDDED_URL } from "@/inngest/embedded/protocol";

function engineWith(parts: Partial<EngineApi>): EngineApi {
  const refuse = async () => Promise.reject(new Error("Not expected here."));
  return { send: refuse, checkpoint: refuse, cancel: refuse, findRunsOfEvent: refuse, ...parts };
}

function gatewayTo(parts: Partial<EngineApi>) {
  const gateway = createGateway();
  gateway.attach(engineWith(parts));
  return gateway;
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return [
    `${EMBEDDED_URL}${path}`,
    { method: "POST", body: JSON.stringify(body), headers },
  ] as const;
}

const sendIds: EngineApi["send"] = async (events) => events.map(({ id }) => String(id));

test("a repeated try of one send gives its events the same ids", async () => {
  const gateway = gatewayTo({ send: sendIds });
  const headers = { "x-inngest-event-id-seed": "1700000000000,AAAAAAAAAAAAAA==" };
  const events = [{ name: "t/a" }, { name: "t/b" }];

  const [first, second] = await Promise.all([
    gateway.fetch(...post("/e/key", events, headers)).then((response) => response.json()),
    gateway.fetch(...post("/e/key", events, headers)).then((response) => response.json()),
  ]);

  expect(first).toEqual(second);
  expect(new Set((first as { ids: string[] }).ids).size).toBe(2);
});

test("an event's own id is kept", async () => {
  const gateway = gatewayTo({ send: sendIds });
  const response = await gateway.fetch(...post("/e/key", { id: "task:1", name: "t/a" }));

  await expect(response.json()).resolves.toMatchObject({ ids: ["task:1"] });
});

test("an event without a name is refused", async () => {
  const response = await gatewayTo({}).fetch(...post("/e/key", { data: {} }));

  expect(response.status).toBe(400);
});

test("a checkpoint of a call that lost its run halts the SDK", async () => {
  const gateway = gatewayTo({ checkpoint: async () => false });
  const body = { qi_id: "q|1|0", steps: [{ id: "a", op: "StepRun", data: 1 }] };

  expect((await gateway.fetch(...post("/v1/checkpoint/run-1/async", body))).status).toBe(409);
});

test("a checkpoint of anything but finished steps is refused", async () => {
  const body = { qi_id: "q|1|0", steps: [{ id: "a", op: "DeferAdd" }] };

  const response = await gatewayTo({}).fetch(...post("/v1/checkpoint/run-1/async", body));
  expect(response.status).toBe(400);
});

test("without an engine every request is turned away", async () => {
  const response = await createGateway().fetch(...post("/e/key", { name: "t/a" }));

  expect(response.status).toBe(503);
});
