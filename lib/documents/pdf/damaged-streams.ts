import { constants, inflateSync } from "node:zlib";

/** Pictures and fonts: damage there costs no text. */
const NOT_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/Alternate\b/;
/** The first filter; where another comes before it, the bytes are not deflated as they stand. */
const DEFLATED = /\/Filter\s*(?:\[\s*)?\/FlateDecode/;
const LONGEST_DICTIONARY = 600;

/**
 * How many compressed parts of the file cannot be unpacked. PDFium reads as much of them as it can and says
 * nothing, so a page would silently lose its end.
 */
export function countDamagedStreams(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Encrypted with an empty password: what stands in the file is not what is unpacked.
  if (file.includes("/Encrypt")) return 0;
  let damaged = 0;
  let at = file.indexOf("stream");
  while (at !== -1) {
    const end = file.indexOf("endstream", at);
    if (end === -1) return damaged + 1;
    if (end + 3 === at) {
      at = file.indexOf("stream", at + 6);
      continue;
    }
    const before = file.toString("latin1", Math.max(0, at - LONGEST_DICTIONARY), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(" obj")));
    const isText = DEFLATED.test(dictionary) && !NOT_TEXT.test(dictionary);
    if (isText && !unpacks(file.subarray(contentStart(file, at), end))) damaged++;
    at = file.indexOf("stream", end + "endstream".length);
  }
  return damaged;
}

function contentStart(file: Buffer, at: number): number {
  const start = at + "stream".length;
  if (file[start] === 0x0d && file[start + 1] === 0x0a) return start + 2;
  return file[start] === 0x0d || file[start] === 0x0a ? start + 1 : start;
}

function unpacks(data: Buffer): boolean {
  try {
    // Some programs leave out the last block's end; nothing of the content is missing then.
    inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 28 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
