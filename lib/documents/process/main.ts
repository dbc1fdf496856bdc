import { AppError } from "@/lib/errors";
import type {
  DocumentReply,
  DocumentRequest,
  DocumentResult,
} from "@/lib/documents/process/messages";

const MEMORY_REPORT_MS = 250;

let isRecognising = false;

/** The program of the document process: does what its parent asks and ends when the parent is gone. */
function main(): void {
  process.on("message", (request: DocumentRequest) => {
    void answer(request).then(send);
  });
  process.once("disconnect", () => process.exit(0));
  // Ctrl-C and a service manager's SIGTERM reach the whole process group; the parent decides when this process ends.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => undefined);
  // Where the parent cannot look up another process's memory, it is told.
  setInterval(
    () => send({ type: "memory", bytes: process.memoryUsage.rss() }),
    MEMORY_REPORT_MS,
  ).unref();
}

async function answer(request: DocumentRequest): Promise<DocumentReply> {
  try {
    return { type: "done", result: await carryOut(request) };
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError("internal", { cause: error });
    return {
      type: "refused",
      code: known.code,
      params: known.params,
      cause: describe(known.cause),
    };
  }
}

/** Loads what the request needs and no more: a process that reads never loads the typesetter, nor the reverse. */
async function carryOut(request: DocumentRequest): Promise<DocumentResult> {
  if (request.kind === "recognise") {
    const { recognisePage } = await import("@/lib/documents/ocr/recognise-page");
    isRecognising = true;
    return { kind: "recognise", page: await recognisePage(request.request) };
  }
  await endRecognition();
  if (request.kind === "read") {
    const { readOrAsk } = await import("@/lib/documents/ocr/read-or-ask");
    return readOrAsk(request.file, request.ocr);
  }
  if (request.kind === "pictures") {
    const { drawRegions } = await import("@/lib/documents/pdf/region-pictures");
    return { kind: "pictures", pictures: await drawRegions(request.file.path, request.wanted) };
  }
  const { renderFiles } = await import("@/lib/pvgs/exports/render-files");
  return { kind: "render", files: await renderFiles(request.request) };
}

/** The engine holds as much memory as a whole document. */
async function endRecognition(): Promise<void> {
  if (!isRecognising) return;
  isRecognising = false;
  const { stopEngine } = await import("@/lib/documents/ocr/engine");
  await stopEngine();
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? "");
}

function send(reply: DocumentReply): void {
  if (process.connected) process.send?.(reply);
}

main();
