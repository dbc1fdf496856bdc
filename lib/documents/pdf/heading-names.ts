import { constants, inflateSync } from "node:zlib";

import { isDeflated, streamsOf } from "@/lib/documents/pdf/streams";

const OBJECTS = /\/Type\s*\/ObjStm\b/;
const MOST_BYTES = 2 ** 26;

/** A name a structure tree gives to headings, as the value of an entry: "/S/H1", "/Title /H". */
const NUMBERED = /\/(?:H|#48)[1-6](?![^\s\0()<>[\]{}/%])/;
const UNNUMBERED = /\/([^\s\0()<>[\]{}/%]+)\s*\/(?:H|#48)(?![^\s\0()<>[\]{}/%])/g;
/** Before these values of an annotation, "/H" is the entry that says how it is highlighted. */
const OF_ANNOTATIONS = new Set(["Annot", "Link", "Widget"]);

/**
 * Whether the file's structure tree can call anything a heading. Walking the tree takes as long as reading a
 * page, and most trees know paragraphs only. True wherever it cannot be ruled out.
 */
export function mayTagHeadings(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes("/Encrypt")) return true;
  let from = 0;
  for (const stream of streamsOf(file)) {
    if (namesHeading(file.toString("latin1", from, stream.start))) return true;
    if (stream.end === -1) return true;
    if (OBJECTS.test(stream.dictionary)) {
      const objects = isDeflated(stream) ? unpack(file.subarray(stream.start, stream.end)) : null;
      if (objects === null || stream.dictionary.includes("/DecodeParms") || namesHeading(objects))
        return true;
    }
    from = stream.end;
  }
  return namesHeading(file.toString("latin1", from));
}

function namesHeading(objects: string): boolean {
  if (NUMBERED.test(objects)) return true;
  for (const [, before = ""] of objects.matchAll(UNNUMBERED))
    if (!OF_ANNOTATIONS.has(before)) return true;
  return false;
}

function unpack(data: Buffer): string | null {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES };
    return inflateSync(data, options).toString("latin1");
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
