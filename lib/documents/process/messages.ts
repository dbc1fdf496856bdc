import type { ErrorCode, ErrorParams } from "@/lib/errors";
import type { RenderedFile, RenderRequest } from "@/lib/pvgs/exports/rendered-file";
import type { SourceDocument } from "@/lib/documents/schema";

export type DocumentFile = { path: string; fileName: string };

/** What the document process is asked; one at a time per process. */
export type DocumentRequest =
  { kind: "read"; file: DocumentFile } | { kind: "render"; request: RenderRequest };

export type DocumentResult =
  { kind: "read"; document: SourceDocument } | { kind: "render"; files: RenderedFile[] };

/** What it answers. `memory` comes now and then by itself, in bytes. */
export type DocumentReply =
  | { type: "done"; result: DocumentResult }
  | { type: "refused"; code: ErrorCode; params: ErrorParams; cause: string }
  | { type: "memory"; bytes: number };
