/** One stream as it stands in the file: the dictionary before it, and where its content begins and ends. */
export type PdfStream = { dictionary: string; start: number; end: number };

const LONGEST_DICTIONARY = 600;
/** The first filter; where another comes before it, the bytes are not deflated as they stand. */
const DEFLATED = /\/Filter\s*(?:\[\s*)?\/FlateDecode/;

/** The streams of a file in order; `end` is -1 for one that does not end. */
export function* streamsOf(file: Buffer): Generator<PdfStream> {
  let at = file.indexOf("stream");
  while (at !== -1) {
    const end = file.indexOf("endstream", at);
    // The word within "endstream" itself: a stream whose beginning was not seen.
    if (end !== -1 && end + 3 === at) {
      at = file.indexOf("stream", at + 6);
      continue;
    }
    const before = file.toString("latin1", Math.max(0, at - LONGEST_DICTIONARY), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(" obj")));
    yield { dictionary, start: contentStart(file, at), end };
    if (end === -1) return;
    at = file.indexOf("stream", end + "endstream".length);
  }
}

export function isDeflated({ dictionary }: PdfStream): boolean {
  return DEFLATED.test(dictionary);
}

function contentStart(file: Buffer, at: number): number {
  const start = at + "stream".length;
  if (file[start] === 0x0d && file[start + 1] === 0x0a) return start + 2;
  return file[start] === 0x0d || file[start] === 0x0a ? start + 1 : start;
}
