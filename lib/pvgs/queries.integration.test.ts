import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";

import { afterAll, beforeAll, expect, test } from "vitest";

import { db } from "@/lib/db/client";
import type { PvgState } from "@/lib/db/generated/enums";
import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { getPvg, getPvgDownload } from "@/lib/pvgs/queries";
import { saveBlob } from "@/lib/storage/blobs";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";
import { createUser } from "@/lib/users/queries";

let ownerId: string;

beforeAll(async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  const user = await createUser({ email, name: "Owner", passwordHash: "none", role: "USER" });
  ownerId = user.id;
});
afterAll(() => db().$disconnect());

async function makeGuideline(): Promise<string> {
  const content = Readable.from([Buffer.from(`# ${crypto.randomUUID()}`)]);
  const { guidelineId } = await acceptUpload(ownerId, { fileName: "高血压 指南.md", content });
  return guidelineId;
}

async function makeVersion(guidelineId: string, number: number, state: PvgState): Promise<string> {
  const options = TaskOptionsSchema.parse({});
  const { taskId } = await createTask(ownerId, { guidelineId, options });
  const blob = await saveBlob(ownerId, Buffer.from(`version ${number} of ${guidelineId}`));
  const { id } = await db().pvgVersion.create({
    data: {
      ...{ guidelineId, taskId, number, state },
      ...{ language: "en", title: "Title", sha256: blob.sha256 },
      ...{ hardFindings: 0, softFindings: 0, gateOpen: true },
      files: { create: { format: "html", blobId: blob.id } },
    },
    select: { id: true },
  });
  return id;
}

const downloaded = async (guidelineId: string) =>
  readFile((await getPvgDownload(ownerId, guidelineId, "html")).path, "utf8");

test("a reader is given what a person published, else approved, else the newest draft", async () => {
  const guidelineId = await makeGuideline();
  await makeVersion(guidelineId, 1, "published");
  await makeVersion(guidelineId, 2, "approved");
  await makeVersion(guidelineId, 3, "draft");
  const version = async () => Number(/version (\d)/.exec(await downloaded(guidelineId))?.[1]);
  const change = (number: number, state: PvgState) =>
    db().pvgVersion.update({
      where: { guidelineId_number: { guidelineId, number } },
      data: { state },
    });

  expect(await version()).toBe(1);
  await change(1, "withdrawn");
  expect(await version()).toBe(2);
  await change(2, "superseded");
  expect(await version()).toBe(3);
});

test("the file's name says which guideline and which version it is", async () => {
  const guidelineId = await makeGuideline();
  await makeVersion(guidelineId, 4, "draft");

  const { fileName } = await getPvgDownload(ownerId, guidelineId, "html");

  expect(fileName).toBe("高血压 指南-pvg-4.html");
});

test("a version without the format asked for, or a withdrawn one, is not ready", async () => {
  const guidelineId = await makeGuideline();
  await makeVersion(guidelineId, 1, "draft");
  const withdrawn = await makeGuideline();
  await makeVersion(withdrawn, 1, "withdrawn");

  await expect(getPvgDownload(ownerId, guidelineId, "pdf")).rejects.toThrow("pvg_not_ready");
  await expect(getPvgDownload(ownerId, withdrawn, "html")).rejects.toThrow("pvg_not_ready");
});

test("someone else's version does not exist", async () => {
  const id = await makeVersion(await makeGuideline(), 1, "draft");

  await expect(getPvg({ id: crypto.randomUUID(), role: "USER" }, id)).rejects.toThrow("not_found");
});
