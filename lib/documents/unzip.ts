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
 * Unpacks every entry and returns the content of those to be kept, null for the others. Sizes are counted while
 * unpacking, because the sizes a zip declares can lie. Throws `file_too_complex`, `file_encrypted` or `file_damaged`.
 */
export async function unzip(
  bytes: Uint8Array,
  keep: (name: string) => boolean,
): Promise<Map<string, Buffer | null>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await openBuffer(buffer, { lazyEntries: true, validateEntrySizes: true });
    return await readEntries(zip, keep);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file_damaged", { cause: error });
  }
}

function readEntries(
  zip: yauzl.ZipFile,
  keep: (name: string) => boolean,
): Promise<Map<string, Buffer | null>> {
  const entries = new Map<string, Buffer | null>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: yauzl.Entry) => {
      if (entries.size >= MOST_ENTRIES) return reject(new AppError("file_too_complex"));
      if (entry.isEncrypted()) return reject(new AppError("file_encrypted"));
      const isKept = keep(entry.fileName);
      readEntry(zip, { entry, cap: MOST_BYTES - unpacked, isKept }).then(({ size, content }) => {
        unpacked += size;
        entries.set(entry.fileName, content);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

type EntryToRead = { entry: yauzl.Entry; cap: number; isKept: boolean };

async function readEntry(
  zip: yauzl.ZipFile,
  { entry, cap, isKept }: EntryToRead,
): Promise<{ size: number; content: Buffer | null }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await openEntry(zip, entry)) {
    const data = chunk as Buffer;
    size += data.length;
    const isBomb = size > RATIO_COUNTS_FROM && size > HIGHEST_RATIO * entry.compressedSize;
    if (size > cap || isBomb) throw new AppError("file_too_complex");
    if (isKept) chunks.push(data);
  }
  return { size, content: isKept ? Buffer.concat(chunks) : null };
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
