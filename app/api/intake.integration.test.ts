import { Readable } from "node:stream";

import { afterAll, beforeAll, expect, test } from "vitest";

import { GET as getIntakeRoute } from "@/app/api/v1/workflow/[id]/intake/route";
import { sourceOf } from "@/lib/clinical/source-of";
import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { databaseArtifacts } from "@/lib/storage/database-artifacts";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";
import { callRoute, closeConnections, makeAccount } from "@/scripts/test/call-route";

type Account = Awaited<ReturnType<typeof makeAccount>>;
let owner: Account;
let stranger: Account;

beforeAll(async () => {
  owner = await makeAccount();
  stranger = await makeAccount();
});
afterAll(closeConnections);

async function makeTask(): Promise<string> {
  const content = Readable.from([Buffer.from(`# ${crypto.randomUUID()}`)]);
  const { guidelineId } = await acceptUpload(owner.id, { fileName: "guideline.md", content });
  const options = TaskOptionsSchema.parse({});
  return (await createTask(owner.id, { guidelineId, options })).taskId;
}

const ask = (id: string, { token }: Account) =>
  callRoute(getIntakeRoute, { params: { id }, token });

test("the report is there as soon as the file has been read, for its owner alone", async () => {
  const taskId = await makeTask();
  const artifacts = databaseArtifacts({ taskId, ownerId: owner.id, node: "parse" });
  const before = await ask(taskId, owner);

  await artifacts.putJson("source_document", sourceOf(["# Guideline", "We recommend walking."]));

  expect(before.status).toBe(404);
  const report = await (await ask(taskId, owner)).json();
  expect(report).toMatchObject({ page_count: 0, sections: null, found: null });
  expect((await ask(taskId, stranger)).status).toBe(404);
});
