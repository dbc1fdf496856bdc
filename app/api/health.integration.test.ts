import pg from "pg";
import { afterAll, expect, test } from "vitest";

import { GET as getLive } from "@/app/api/v1/health/live/route";
import { GET as getHealth } from "@/app/api/v1/health/route";
import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { env } from "@/lib/env";
import { WORKERS_LOCK } from "@/lib/health/worker-lock";
import { callRoute, closeConnections } from "@/scripts/test/call-route";

afterAll(closeConnections);

test("the web process says that it lives without asking anyone", async () => {
  const response = await callRoute(getLive);

  expect(await response.json()).toEqual({ status: "ok" });
});

test("health is down while no worker lives, and names the part", async () => {
  const response = await callRoute(getHealth);

  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    status: "down",
    checks: { database: { status: "ok" }, storage: { status: "ok" }, engine: { status: "down" } },
  });
});

test("health is well once a worker lives", async () => {
  const worker = new pg.Client({ connectionString: env().DATABASE_URL });
  await worker.connect();
  // Other tests give orders that nobody is there to take.
  await worker.query('UPDATE "Outbox" SET "sentAt" = now()');
  await worker.query("SELECT pg_advisory_lock_shared($1)", [WORKERS_LOCK]);

  const response = await callRoute(getHealth);
  await worker.end();

  expect(await response.json()).toMatchObject({
    status: "ok",
    checks: { engine: { status: "ok" } },
  });
});

test("the API describes itself to everyone", async () => {
  const response = await callRoute(getOpenApi);

  expect(await response.json()).toMatchObject({ openapi: "3.1.1", info: { title: "CPG2PVG" } });
});
