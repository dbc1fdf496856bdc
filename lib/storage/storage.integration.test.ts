import { existsSync } from "node:fs";
import { Readable } from "node:stream";

import { afterAll, expect, test } from "vitest";
import { z } from "zod";

import { db } from "@/lib/db/client";
import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { releaseBlob, saveBlob } from "@/lib/storage/blobs";
import { databaseArtifacts } from "@/lib/storage/database-artifacts";
import { blobPath } from "@/lib/storage/paths";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";
import { createUser } from "@/lib/users/queries";

afterAll(() => db().$disconnect());

async function makeOwner(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  const { id } = await createUser({ email, name: "Owner", passwordHash: "none", role: "USER" });
  return id;
}

const bytes = (text: string) => Buffer.from(text);

async function makeTask() {
  const ownerId = await makeOwner();
  const content = [bytes(`# Guideline\n\n${ownerId}`)];
  const fileName = "guideline.md";
  const { guidelineId } = await acceptUpload(ownerId, {
    fileName,
    content: Readable.from(content),
  });
  const { taskId } = await createTask(ownerId, {
    guidelineId,
    options: TaskOptionsSchema.parse({}),
  });
  return { ownerId, taskId, store: databaseArtifacts({ taskId, ownerId, node: "parse" }) };
}

const countOf = async (ownerId: string, sha256: string) =>
  (await db().blob.findUnique({ where: { ownerId_sha256: { ownerId, sha256 } } }))?.references ?? 0;

test("the same bytes of one owner are kept once, until nobody refers to them", async () => {
  const ownerId = await makeOwner();

  const first = await saveBlob(ownerId, bytes("same"));
  const second = await saveBlob(ownerId, bytes("same"));
  const file = blobPath(first.storageKey);

  expect(second).toEqual(first);
  await releaseBlob(first.id);
  expect(existsSync(file)).toBe(true);
  await releaseBlob(first.id);
  expect(existsSync(file)).toBe(false);
  expect(await countOf(ownerId, first.sha256)).toBe(0);
});

test("many savers of the same bytes at once end with one file and a right count", async () => {
  const ownerId = await makeOwner();

  const saved = await Promise.all(
    Array.from({ length: 8 }, () => saveBlob(ownerId, bytes("race"))),
  );

  expect(new Set(saved.map(({ storageKey }) => storageKey)).size).toBe(1);
  expect(await countOf(ownerId, String(saved[0]?.sha256))).toBe(8);
  expect(existsSync(blobPath(String(saved[0]?.storageKey)))).toBe(true);
});

test("a result that is put again takes the place of the old one", async () => {
  const { ownerId, taskId, store } = await makeTask();

  const old = await store.putJson("plan", { version: 1 });
  const same = await store.putJson("plan", { version: 1 });
  const next = await store.putJson("plan", { version: 2 });

  expect(same).toEqual(old);
  expect(await store.getJson(next, z.object({ version: z.int() }))).toEqual({ version: 2 });
  expect(await countOf(ownerId, old.sha256)).toBe(0);
  expect(await countOf(ownerId, next.sha256)).toBe(1);
  expect(await db().artifact.count({ where: { taskId } })).toBe(1);
});

test("a reference to a result that was replaced is refused, not answered with the new one", async () => {
  const { store } = await makeTask();
  const old = await store.putJson("plan", { version: 1 });
  await store.putJson("plan", { version: 2 });

  await expect(store.getBytes(old)).rejects.toMatchObject({ code: "storage_unavailable" });
});

test("a task is made together with its first event and the order to the engine", async () => {
  const { taskId } = await makeTask();

  const events = await db().taskEvent.findMany({ where: { taskId }, select: { seq: true } });
  const orders = await db().outbox.findMany({ where: { eventId: { startsWith: taskId } } });

  expect(events).toEqual([{ seq: 1 }]);
  expect(orders).toMatchObject([{ eventId: `${taskId}:1`, name: "task/requested", sentAt: null }]);
  expect(JSON.parse(String(orders[0]?.data))).toEqual({ taskId, attempt: 1 });
});
