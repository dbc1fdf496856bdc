import { type ChildProcess, fork } from "node:child_process";

import { AppError } from "@/lib/errors";
import type {
  DocumentReply,
  DocumentRequest,
  DocumentResult,
} from "@/lib/documents/process/messages";
import { residentBytes } from "@/lib/documents/process/resident-bytes";

const WATCH_MS = 50;
/** Signals that no fault of the process itself raises. */
const FROM_OUTSIDE = new Set<NodeJS.Signals>(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"]);

export type ChildLimits = {
  /** Program the child runs. */
  entry: string;
  memoryMb: number;
  timeoutMs: number;
  /** Its working folder; the parent's where it is not given. */
  cwd?: string;
};

/** One forked process. It works on one request at a time and is killed rather than waited for. */
export class DocumentChild {
  private readonly child: ChildProcess;
  private reportedBytes = 0;

  constructor(private readonly limits: ChildLimits) {
    this.child = fork(limits.entry, { serialization: "advanced", cwd: limits.cwd });
    this.child.on("message", (reply: DocumentReply) => {
      if (reply.type === "memory") this.reportedBytes = reply.bytes;
    });
  }

  get isAlive(): boolean {
    const { killed, connected, exitCode } = this.child;
    return !killed && connected && exitCode === null;
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  /** Throws what the request threw, or `document_too_slow`, `document_too_much_memory`, or the signal's reason. */
  async ask(request: DocumentRequest, signal: AbortSignal): Promise<DocumentResult> {
    signal.throwIfAborted();
    const finished = new AbortController();
    try {
      return await Promise.race([
        this.exchange(request, finished.signal),
        this.killWhenNeeded(signal, finished.signal),
      ]);
    } finally {
      finished.abort();
    }
  }

  private killWhenNeeded(signal: AbortSignal, finished: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const stop = (reason: unknown) => {
        this.kill();
        reject(reason);
      };
      const { timeoutMs } = this.limits;
      const deadline = setTimeout(() => stop(new AppError("document_too_slow")), timeoutMs);
      const watch = setInterval(() => {
        if (this.usesTooMuch()) stop(new AppError("document_too_much_memory"));
      }, WATCH_MS);
      signal.addEventListener("abort", () => stop(signal.reason), { signal: finished });
      finished.addEventListener("abort", () => {
        clearTimeout(deadline);
        clearInterval(watch);
      });
    });
  }

  private usesTooMuch(): boolean {
    const bytes = residentBytes(this.child.pid) ?? this.reportedBytes;
    return bytes > this.limits.memoryMb * 1024 * 1024;
  }

  private exchange(request: DocumentRequest, finished: AbortSignal): Promise<DocumentResult> {
    return new Promise((resolve, reject) => {
      const onMessage = (reply: DocumentReply) => {
        if (reply.type === "done") resolve(reply.result);
        if (reply.type === "refused") {
          const { code, params, cause } = reply;
          reject(
            new AppError(code, { params, cause: cause === "" ? undefined : new Error(cause) }),
          );
        }
      };
      const onExit = (code: number | null, by: NodeJS.Signals | null) => {
        const cause = new Error(`Document process ended: ${code ?? by}`);
        // Somebody else's kill says nothing about the file: worth another try. A crash inside WebAssembly takes the
        // process with it: the file did that.
        reject(by && FROM_OUTSIDE.has(by) ? cause : new AppError("file_damaged", { cause }));
      };
      this.child.on("message", onMessage);
      this.child.once("exit", onExit);
      finished.addEventListener("abort", () => {
        this.child.off("message", onMessage);
        this.child.off("exit", onExit);
      });
      this.child.send(request, (error) => {
        if (error) reject(error);
      });
    });
  }
}
