import { DocumentChild, type ChildLimits } from "@/lib/documents/process/document-child";
import type { OcrReadings, OcrRequest, RecognisedPage } from "@/lib/documents/ocr/schema";
import type {
  DocumentFile,
  DocumentRequest,
  DocumentResult,
  ReadResult,
} from "@/lib/documents/process/messages";
import type { RegionPicture, WantedPicture } from "@/lib/documents/region-picture";
import type { RenderedFile, RenderRequest } from "@/lib/pvgs/exports/rendered-file";

export type DocumentProcess = {
  read(file: DocumentFile, ocr: OcrReadings, signal: AbortSignal): Promise<ReadResult>;
  recognise(request: OcrRequest, signal: AbortSignal): Promise<RecognisedPage>;
  /** Draws a few regions of a PDF; many are asked for in turn, so that memory stays bounded. */
  pictures(
    file: DocumentFile,
    wanted: WantedPicture[],
    signal: AbortSignal,
  ): Promise<RegionPicture[]>;
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
    async read(file, ocr, signal) {
      const result = await ask({ kind: "read", file, ocr }, signal);
      if (result.kind !== "read" && result.kind !== "needs_ocr")
        throw new TypeError("The document process answered another request");
      return result;
    },
    async recognise(request, signal) {
      const result = await ask({ kind: "recognise", request }, signal);
      if (result.kind !== "recognise")
        throw new TypeError("The document process answered another request");
      return result.page;
    },
    async pictures(file, wanted, signal) {
      const result = await ask({ kind: "pictures", file, wanted }, signal);
      if (result.kind !== "pictures")
        throw new TypeError("The document process answered another request");
      return result.pictures;
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
