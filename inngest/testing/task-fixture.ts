import { db } from "@/lib/db/client";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";

/** A task as an upload makes it, of a person of its own. The file behind it does not exist. */
export async function createTestTask(): Promise<{ taskId: string; ownerId: string }> {
  const key = crypto.randomUUID();
  const { id: ownerId } = await db().user.create({
    data: { email: `${key}@example.org`, name: "Ann", passwordHash: "none" },
  });
  const blob = await db().blob.create({
    data: { ownerId, sha256: key, size: 1, storageKey: key, references: 1 },
  });
  const guideline = await db().guideline.create({
    data: { ownerId, blobId: blob.id, fileName: "guideline.md", format: "markdown" },
  });
  const options = TaskOptionsSchema.parse({});
  const { taskId } = await createTask(ownerId, { guidelineId: guideline.id, options });
  return { taskId, ownerId };
}
