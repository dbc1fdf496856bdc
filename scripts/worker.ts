import { createServer } from "node:http";
import path from "node:path";

import { serve as serveEdge } from "inngest/edge";
import { serve as serveNode } from "inngest/node";

import { embeddedGateway, inngest } from "@/inngest/client";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import { workflowFunctions } from "@/inngest/functions";
import { startOutbox } from "@/inngest/outbox";
import { workflowMode } from "@/inngest/workflow-mode";
import { closeNotifications } from "@/lib/db/notifications";
import { startDocumentProcess } from "@/lib/documents/process/client";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { savePvg } from "@/lib/pvgs/save-pvg";

const LONGEST_END_MS = 2_000;

type Running = { stop: () => Promise<void> };

/** Hands events to the engine and runs the nodes, until it is told to end or its parent is gone. */
async function main(): Promise<void> {
  const documents = startDocumentProcess({
    entry: path.join(import.meta.dirname, "document-process.mjs"),
    processes: env().DOCUMENT_PROCESSES,
    memoryMb: env().DOCUMENT_MEMORY_MB,
    timeoutMs: env().DOCUMENT_TIMEOUT_SECONDS * 1_000,
  });
  const functions = workflowFunctions({ documents, savePvg });
  const engine =
    workflowMode() === "embedded" ? await startEmbedded(functions) : await serveEngine(functions);
  const outbox = startOutbox(async (events) => {
    await inngest().send(events);
  });
  logger().info({ mode: workflowMode() }, "worker ready");

  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    // Whatever hangs, the process ends: the engine gives unfinished work to the next worker.
    setTimeout(() => process.exit(0), LONGEST_END_MS).unref();
    // The engine first: a document process that ends under a node at work would look like a damaged file.
    void Promise.allSettled([outbox.stop(), engine.stop()])
      .then(() => Promise.allSettled([documents.stop(), closeNotifications()]))
      .finally(() => process.exit(0));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.once("disconnect", end);
  if (process.send && !process.connected) end();
}

type Functions = ReturnType<typeof workflowFunctions>;

async function startEmbedded(functions: Functions): Promise<Running> {
  return startEmbeddedEngine({
    databaseUrl: env().DATABASE_URL,
    handler: serveEdge({ client: inngest(), functions }),
    gateway: embeddedGateway,
    slots: env().WORKER_CONCURRENCY,
    onError: (error) => logger().warn({ err: error }, "engine"),
  });
}

/** For a real Inngest server: it calls this worker, so the worker listens. */
async function serveEngine(functions: Functions): Promise<Running> {
  const server = createServer(
    serveNode({ client: inngest(), functions, serveOrigin: env().INNGEST_SERVE_ORIGIN }),
  );
  await new Promise<void>((resolve) => server.listen(env().INNGEST_WORKER_PORT, resolve));
  return {
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

main().catch((error: unknown) => {
  logger().fatal({ err: error }, "the worker could not start");
  process.exit(1);
});
