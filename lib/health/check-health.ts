import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { db } from "@/lib/db/client";
import type { Check, Health } from "@/lib/health/schema";
import { incomingPath } from "@/lib/storage/paths";

/** Asks every part for a sign of life; a part that is silent for this long counts as down. */
const PATIENCE_MS = 3_000;

export async function checkHealth(): Promise<Health> {
  const [database, storage] = await Promise.all([probe(askDatabase), probe(tryStorage)]);
  const checks = { database, storage };
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

async function tryStorage(): Promise<void> {
  const file = incomingPath(`health-${randomUUID()}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "ok");
  await rm(file);
}
