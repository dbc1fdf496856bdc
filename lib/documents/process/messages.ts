import type { ErrorCode, ErrorParams } from "@/lib/errors";
import type { RenderedFile, RenderRequest } from "@/lib/pvgs/exports/rendered-file";
import type { OcrReadings, OcrRequest, RecognisedPage } from "@/lib/documents/ocr/schema";
import type { RegionPicture, WantedPicture } from "@/lib/documents/region-picture";
import type { Language, SourceDocument } from "@/lib/documents/schema";

export type DocumentFile = { path: string; fileName: string };

/** What the document process is asked; one at a time per process. */
export type DocumentRequest =
  | { kind: "read"; file: DocumentFile; ocr: OcrReadings }
  | { kind: "recognise"; request: OcrRequest }
  | { kind: "pictures"; file: DocumentFile; wanted: WantedPicture[] }
  | { kind: "render"; request: RenderRequest };

/** The document, or the pages that have to be read from their pictures first, with the language of the others. */
export type ReadResult =
  | { kind: "read"; document: SourceDocument }
  | { kind: "needs_ocr"; pages: number[]; language: Language | null };

export type DocumentResult =
  | ReadResult
  | { kind: "recognise"; page: RecognisedPage }
  | { kind: "pictures"; pictures: RegionPicture[] }
  | { kind: "render"; files: RenderedFile[] };

/** What it answers. `memory` comes now and then by itself, in bytes. */
export type DocumentReply =
  | { type: "done"; result: DocumentResult }
  | { type: "refused"; code: ErrorCode; params: ErrorParams; cause: string }
  | { type: "memory"; bytes: number };
