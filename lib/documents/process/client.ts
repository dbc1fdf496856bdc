import { DocumentChild, type ChildLimits } from "@/lib/documents/process/document-child";
import type {
  DocumentFile,
  DocumentRequest,
  DocumentResult,
} from "@/lib/documents/process/messages";
import type { SourceDocument } from "@/lib/documents/schema";
import type { RenderedFile, RenderRequest } from "@/lib/pvgs/exports/rendered-file";

export type DocumentProcess = {
  read(file: DocumentFile, signal: AbortSignal): Promise<SourceDocument>;
  render(request: RenderRequest, signal: AbortSignal): Promise<RenderedFile[]>;
  /** Kills every process; requests under way fail. */
  stop(): Promise<void>;
};

export type DocumentProcessOptions = ChildLimits & {
  /** How many documents are worked on at the same time. */
  processes: number;
};

/** Reads and renders in forked processes, so that a hostile or huge document can be stopped whatever it does. */
export function startDocumentProcess(options: DocumentProcessOptions): DocumentProcess {
  const idle: DocumentChild[] = [];
  const busy = new Set<DocumentChild>();
  const waiting: (() => void)[] = [];

  async function ask(request: DocumentRequest, signal: AbortSignal): Promise<DocumentResult> {
    signal.throwIfAborted();
    while (busy.size >= options.processes) await turn(waiting, signal);
    const child = takeIdle(idle) ?? new DocumentChild(options);
    busy.add(child);
    try {
      return await child.ask(request, signal);
    } finally {
      busy.delete(child);
      if (child.isAlive) idle.push(child);
      waiting.shift()?.();
    }
  }

  return {
    async read(file, signal) {
      const result = await ask({ kind: "read", file }, signal);
      if (result.kind !== "read")
        throw new TypeError("The document process answered another request");
      return result.document;
    },
    async render(request, signal) {
      const result = await ask({ kind: "render", request }, signal);
      if (result.kind !== "render")
        throw new TypeError("The document process answered another request");
      return result.files;
    },
    async stop() {
      for (const child of [...idle, ...busy]) child.kill();
      idle.length = 0;
    },
  };
}

/** Resolves when a process may be free; rejects when the caller gives up first. */
function turn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      waiting.splice(waiting.indexOf(next), 1);
      reject(signal.reason);
    };
    const next = () => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    };
    waiting.push(next);
    signal.addEventListener("abort", giveUp, { once: true });
  });
}

function takeIdle(idle: DocumentChild[]): DocumentChild | undefined {
  while (idle.length > 0) {
    const child = idle.pop();
    if (child?.isAlive) return child;
  }
  return undefined;
}
