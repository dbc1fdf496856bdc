import { promisify } from "node:util";

import yauzl from "yauzl";

import { AppError } from "@/lib/errors";

const MOST_ENTRIES = 5000;
const MOST_BYTES = 400 * 1024 * 1024;
/** Office XML packs about 10 to 1; 200 to 1 over more than this many bytes is made to fill memory. */
const HIGHEST_RATIO = 200;
const RATIO_COUNTS_FROM = 20 * 1024 * 1024;

const openBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/**
 * Unpacks every entry once, keeping nothing, and returns the names. Sizes are counted while unpacking,
 * because the sizes a zip declares can lie. Throws `file_too_complex`, `file_encrypted` or `file_damaged`.
 */
export async function inspectZip(bytes: Uint8Array): Promise<Set<string>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await openBuffer(buffer, { lazyEntries: true, validateEntrySizes: true });
    return await readEntries(zip);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file_damaged", { cause: error });
  }
}

function readEntries(zip: yauzl.ZipFile): Promise<Set<string>> {
  const names = new Set<string>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(names));
    zip.on("entry", (entry: yauzl.Entry) => {
      names.add(entry.fileName);
      if (names.size > MOST_ENTRIES) return reject(new AppError("file_too_complex"));
      if (entry.isEncrypted()) return reject(new AppError("file_encrypted"));
      measureEntry(zip, entry, MOST_BYTES - unpacked).then((size) => {
        unpacked += size;
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

async function measureEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, cap: number): Promise<number> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenEntry)(entry);
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    const isBomb = size > RATIO_COUNTS_FROM && size > HIGHEST_RATIO * entry.compressedSize;
    if (size > cap || isBomb) throw new AppError("file_too_complex");
  }
  return size;
}

type OpenEntry = (
  entry: yauzl.Entry,
  callback: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void;
