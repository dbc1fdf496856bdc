import { Readable } from "node:stream";

import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";
import { createUser } from "@/lib/users/queries";

/** For tests with a database: a task of an owner of its own. */
export async function makeExampleTask(): Promise<{ ownerId: string; taskId: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const owner = await createUser({ email, name: "Owner", passwordHash: "none", role: "USER" });
  const content = Readable.from([Buffer.from(`# Guideline\n\n${owner.id}`)]);
  const { guidelineId } = await acceptUpload(owner.id, { fileName: "guideline.md", content });
  const options = TaskOptionsSchema.parse({});
  const { taskId } = await createTask(owner.id, { guidelineId, options });
  return { ownerId: owner.id, taskId };
}
