import { Readable } from "node:stream";

import { afterAll, beforeAll, expect, test } from "vitest";

import { db } from "@/lib/db/client";
import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";
import { createUser } from "@/lib/users/queries";

let pvgId: string;

beforeAll(async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  const owner = await createUser({ email, name: "Ada", passwordHash: "none", role: "USER" });
  const content = Readable.from([Buffer.from(`# ${crypto.randomUUID()}`)]);
  const { guidelineId } = await acceptUpload(owner.id, { fileName: "a.md", content });
  const options = TaskOptionsSchema.parse({});
  const { taskId } = await createTask(owner.id, { guidelineId, options });
  const by = { byId: owner.id, byName: owner.name, reason: "Seen." };
  const version = await db().pvgVersion.create({
    data: {
      ...{ guidelineId, taskId, number: 1, language: "en", title: "Title", sha256: "" },
      ...{ hardFindings: 0, softFindings: 0, gateOpen: true },
      decisions: { create: { ...by, findingId: "f", act: "dismissed" } },
    },
    select: { id: true },
  });
  pvgId = version.id;
});
afterAll(() => db().$disconnect());

test("the record of decisions can only be added to, and goes with its version", async () => {
  const where = { pvgId };
  const change = db().findingDecision.updateMany({ where, data: { reason: "Other." } });
  await expect(change).rejects.toThrow("append-only");
  await expect(db().findingDecision.deleteMany({ where })).rejects.toThrow("append-only");
  expect(await db().findingDecision.count({ where })).toBe(1);

  await db().pvgVersion.delete({ where: { id: pvgId } });
  expect(await db().findingDecision.count({ where })).toBe(0);
});
