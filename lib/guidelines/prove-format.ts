import { promisify } from "node:util";

import yauzl from "yauzl";

import { detectFormat } from "@/lib/documents/detect-format";
import type { DocumentFormat } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import type { StagedFile } from "@/lib/storage/staged-file";

const MOST_ENTRIES = 5_000;

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/**
 * What a file is, from its first bytes; the name must not contradict them. Of a zip only the list of contents is
 * read, so that a file made to unpack to gigabytes does nothing here.
 */
export function proveFormat(staged: StagedFile, fileName: string): Promise<DocumentFormat> {
  return detectFormat(staged.head, fileName, { zipEntries: () => listEntries(staged.path) });
}

async function listEntries(file: string): Promise<Set<string>> {
  try {
    const zip = await openZip(file, { lazyEntries: true });
    return await readNames(zip);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file_damaged", { cause: error });
  }
}

function readNames(zip: yauzl.ZipFile): Promise<Set<string>> {
  if (zip.entryCount > MOST_ENTRIES) {
    zip.close();
    throw new AppError("file_too_complex");
  }
  const names = new Set<string>();
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(names));
    zip.on("entry", (entry: yauzl.Entry) => {
      names.add(entry.fileName);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
