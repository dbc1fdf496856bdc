import { serve } from "inngest/edge";

import { embeddedGateway, inngest } from "@/inngest/client";
import { clearEngine } from "@/inngest/embedded/conformance/bench-engine";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import { workflowFunctions } from "@/inngest/functions";
import { startOutbox } from "@/inngest/outbox";
import { db } from "@/lib/db/client";
import { readOrAsk } from "@/lib/documents/ocr/read-or-ask";
import { recognisePage } from "@/lib/documents/ocr/recognise-page";
import { renderFiles } from "@/lib/pvgs/exports/render-files";
import { savePvg } from "@/lib/pvgs/save-pvg";
import { closeConnections } from "@/scripts/test/call-route";

/** The product's own workflow and nodes, with the engine in the test's process. */
export async function startRealWorkflow(): Promise<{ stop: () => Promise<void> }> {
  const databaseUrl = process.env.TEST_DATABASE_URL ?? "";
  await clearEngine(databaseUrl);
  await db().outbox.deleteMany();
  const documents = {
    read: readOrAsk,
    recognise: recognisePage,
    render: renderFiles,
    pictures: async () => [],
  };
  const engine = await startEmbeddedEngine({
    databaseUrl,
    handler: serve({ client: inngest(), functions: workflowFunctions({ documents, savePvg }) }),
    gateway: embeddedGateway,
    onError: (error) => console.error(error),
  });
  const outbox = startOutbox(async (events) => void (await inngest().send(events)));
  return {
    async stop() {
      await outbox.stop();
      await engine.stop();
      await closeConnections();
    },
  };
}

/** Nodes of a task that have finished, in their order. */
export async function finishedNodes(taskId: string): Promise<string[]> {
  const where = { taskId };
  const rows = await db().nodeOutput.findMany({ where, orderBy: { finishedAt: "asc" } });
  return rows.map(({ node }) => node);
}
