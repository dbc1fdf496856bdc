import { type ChildProcess, fork } from "node:child_process";
import { on } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";

import type { DocumentReply, DocumentRequest } from "@/lib/documents/process/messages";
import type { SourceDocument } from "@/lib/documents/schema";

export type Reading = {
  document: SourceDocument;
  /** From starting the process to having the document. */
  ms: number;
  /** The same once more in the same process, as the product reads one document after another. */
  warmMs: number;
  /** The most memory the process held; null where the system does not tell. */
  peakMb: number | null;
};

/** Reads the file twice in a document process of its own. */
export async function readInFreshProcess(file: string): Promise<Reading> {
  const begin = performance.now();
  const child = fork(entry(), { serialization: "advanced" });
  try {
    const document = await read(child, file);
    const [ms, peakMb] = [performance.now() - begin, peakMegabytes(child.pid)];
    const again = performance.now();
    await read(child, file);
    return { document, ms, warmMs: performance.now() - again, peakMb };
  } finally {
    child.kill("SIGKILL");
  }
}

/** Milliseconds from starting one document process to having the last of the documents, read one after another. */
export async function timeReadingAll(files: string[]): Promise<number> {
  const begin = performance.now();
  const child = fork(entry(), { serialization: "advanced" });
  try {
    for (const file of files) await read(child, file);
    return performance.now() - begin;
  } finally {
    child.kill("SIGKILL");
  }
}

async function read(child: ChildProcess, file: string): Promise<SourceDocument> {
  const request: DocumentRequest = {
    kind: "read",
    file: { path: file, fileName: path.basename(file) },
    ocr: [],
  };
  const replies = on(child, "message", { close: ["exit"] }) as AsyncIterable<[DocumentReply]>;
  child.send(request);
  for await (const [reply] of replies) {
    if (reply.type === "memory") continue;
    if (reply.type === "done" && reply.result.kind === "read") return reply.result.document;
    throw new Error(`${file} could not be read: ${JSON.stringify(reply).slice(0, 500)}`);
  }
  throw new Error(`The reading process ended: ${child.exitCode ?? child.signalCode}`);
}

/** Beside this program where it is bundled, else its source. */
function entry(): string {
  const bundled = path.join(import.meta.dirname, "document-process.mjs");
  return existsSync(bundled) ? bundled : path.resolve("lib/documents/process/main.ts");
}

function peakMegabytes(pid: number | undefined): number | null {
  const status = `/proc/${pid}/status`;
  if (process.platform !== "linux" || !existsSync(status)) return null;
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, "utf8"))?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}
