import { constants, inflateSync } from "node:zlib";

import { isDeflated, streamsOf } from "@/lib/documents/pdf/streams";

/** Pictures and fonts: damage there costs no text. */
const NOT_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/Alternate\b/;
/** Larger pieces than zlib's own: most streams then come in one, which need not be joined. */
const CHUNK_BYTES = 128 * 1024;

/**
 * How many compressed parts of the file cannot be unpacked. PDFium reads as much of them as it can and says
 * nothing, so a page would silently lose its end.
 */
export function countDamagedStreams(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Encrypted with an empty password: what stands in the file is not what is unpacked.
  if (file.includes("/Encrypt")) return 0;
  let damaged = 0;
  for (const stream of streamsOf(file)) {
    const isText = isDeflated(stream) && !NOT_TEXT.test(stream.dictionary);
    const isWhole =
      stream.end !== -1 && (!isText || unpacks(file.subarray(stream.start, stream.end)));
    if (!isWhole) damaged++;
  }
  return damaged;
}

function unpacks(data: Buffer): boolean {
  try {
    // Some programs leave out the last block's end; nothing of the content is missing then.
    inflateSync(data, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 2 ** 28,
      chunkSize: CHUNK_BYTES,
    });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
