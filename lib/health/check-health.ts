import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Check, Health } from "@/lib/health/schema";
import { isWorkerAlive } from "@/lib/health/worker-lock";
import { incomingPath } from "@/lib/storage/paths";

/** Asks every part for a sign of life; a part that is silent for this long counts as down. */
const PATIENCE_MS = 3_000;

/** An order that waits longer than this is one that nobody takes. */
const LONGEST_WAIT_MS = 30_000;

/** With the embedded engine a living worker is looked for; a real Inngest server is known by the orders it takes. */
export async function checkHealth({
  embeddedEngine,
}: {
  embeddedEngine: boolean;
}): Promise<Health> {
  const [database, storage, engine] = await Promise.all([
    probe(askDatabase),
    probe(tryStorage),
    probe(() => askEngine(embeddedEngine)),
  ]);
  const checks = { database, storage, engine };
  const isOk = Object.values(checks).every(({ status }) => status === "ok");
  return { status: isOk ? "ok" : "down", checks };
}

async function probe(work: () => Promise<void>): Promise<Check> {
  const start = performance.now();
  const status = await Promise.race([work().then(succeeded, failed), silence()]);
  return { status, milliseconds: Math.round(performance.now() - start) };
}

const succeeded = () => "ok" as const;
const failed = () => "down" as const;

function silence(): Promise<"down"> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, "down").unref());
}

async function askDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}

async function askEngine(embedded: boolean): Promise<void> {
  const createdAt = { lt: new Date(Date.now() - LONGEST_WAIT_MS) };
  const late = await db().outbox.findFirst({
    where: { sentAt: null, createdAt },
    select: { id: true },
  });
  if (late || (embedded && !(await isWorkerAlive()))) throw new AppError("workflow_unavailable");
}

async function tryStorage(): Promise<void> {
  const file = incomingPath(`health-${randomUUID()}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "ok");
  await rm(file);
}
