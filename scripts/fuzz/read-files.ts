import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";

import { DocumentChild } from "@/lib/documents/process/document-child";
import { AppError, type ErrorCode } from "@/lib/errors";

/** `crashed`: the reading process died. `wrote`: a file appeared where nothing may be written. */
export type Ending = "read" | ErrorCode | "crashed" | "wrote";
export type FileEnding = { name: string; ending: Ending; ms: number; cause: string };

export type FileToRead = { name: string; fileName: string; bytes: Uint8Array };

type Settings = {
  /** The program of the document process. */
  entry: string;
  timeoutMs: number;
  memoryMb: number;
};

/** Nothing that is wrong with a file may end otherwise. */
export function isSound(ending: Ending): boolean {
  return ending === "read" || /^(?:file|document)_/.test(ending);
}

/** So deep below the watched folder that names with `../` still end inside it. */
const DEPTH = "a/b/c/d/e/f/g/h";

/** Reads file after file in a document process as the product does, and tells how each one ends. */
export async function readFiles(
  files: Iterable<FileToRead>,
  settings: Settings,
  onEnding: (ending: FileEnding) => void,
): Promise<void> {
  const watched = await mkdtemp(path.join(os.tmpdir(), "cpg2pvg-files-"));
  const home = path.join(watched, DEPTH);
  await mkdir(home, { recursive: true });
  let child: DocumentChild | undefined;
  try {
    for (const file of files) {
      const input = path.join(home, "upload");
      await writeFile(input, file.bytes);
      child = child?.isAlive ? child : new DocumentChild({ ...settings, cwd: home });
      const start = performance.now();
      const { ending, cause } = await endingOf(child, { path: input, fileName: file.fileName });
      const ms = performance.now() - start;
      const isClean = await holdsOnly(watched, path.join(DEPTH, "upload"));
      onEnding({ name: file.name, ending: isClean ? ending : "wrote", ms, cause });
    }
  } finally {
    child?.kill();
    await rm(watched, { recursive: true, force: true });
  }
}

async function endingOf(
  child: DocumentChild,
  file: { path: string; fileName: string },
): Promise<{ ending: Ending; cause: string }> {
  try {
    await child.ask({ kind: "read", file, ocr: [] }, new AbortController().signal);
    return { ending: "read", cause: "" };
  } catch (error) {
    const cause = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    const isStopped =
      error instanceof AppError && /^document_too_(?:slow|much_memory)$/.test(error.code);
    if (!child.isAlive && !isStopped) return { ending: "crashed", cause };
    return { ending: error instanceof AppError ? error.code : "internal", cause };
  }
}

async function holdsOnly(folder: string, known: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return (
    files.length === 1 &&
    files.every(({ parentPath, name }) => path.join(parentPath, name) === path.join(folder, known))
  );
}
