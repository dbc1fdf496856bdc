/** Frequent characters of each script, punctuation included; wrong decodings hit almost none of them. */
const SIMPLIFIED = new Set(
  "的一是不了在人有和与为中大上国者治疗患病及应用对于可以，。、；：（）年时医学发行后推荐这个",
);
const TRADITIONAL = new Set(
  "的一是不了在人有和與為中大上國者治療患病及應用對於可以，。、；：（）年時醫學發行後推薦這個",
);
/** Chinese prose hits one in three; a wrong decoding stays near nought. */
const LEAST_SCORE = 0.08;
/** A few broken bytes, as copying between programs leaves them, do not make a file one of another encoding. */
const MOST_BROKEN = 0.02;
/** Bytes that are no UTF-8 by chance look like it once or twice, not mostly. */
const UTF8_MAJORITY = 4;
const SCORED_CHARACTERS = 20_000;
/** Where a page on the web says its encoding. */
const DECLARED_WITHIN = 4096;

/** How HTML and XML name the encodings known here. */
const NAMES: [RegExp, string][] = [
  [/^(?:gb[-_]?2312|gbk|gb[-_]?18030|x-gbk|hz-gb-2312|cp936|ms936|euc-cn)$/, "gb18030"],
  [/^(?:big5(?:-hkscs)?|cp950|x-x-big5)$/, "big5"],
  [/^(?:iso-?8859-1|windows-1252|cp1252|latin-?1|us-ascii|ascii)$/, "windows-1252"],
  [/^utf-?8$/, "utf-8"],
];

export type DecodedText = {
  text: string;
  encoding: string;
  /** Places where the bytes are none of the encoding's; "\ufffd" stands there. */
  broken: number;
};

/** The text of a file of unknown encoding; see {@link decodeBytes}. */
export function decodeText(bytes: Uint8Array): string {
  return decodeBytes(bytes).text;
}

/**
 * Text of unknown encoding: byte-order mark, then UTF-16 by its NULs, then valid UTF-8, then what fits best of the
 * declared encoding, UTF-8 with broken places, GB18030, Big5 and UTF-16, else Windows-1252. NUL characters are taken out.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replaceAll("\0", "");
  return { text, encoding, broken: countBroken(text) };
}

export function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = utf16WithoutMark(bytes);
  if (wide) return wide;
  if (isValid(bytes, "utf-8") || isMostlyUtf8(bytes)) return "utf-8";
  const chinese = chineseEncoding(bytes);
  return chinese ?? "windows-1252";
}

/** The best of the encodings of Chinese, if the bytes make Chinese text in it; the declared one where it does. */
function chineseEncoding(bytes: Uint8Array): string | null {
  const candidates = [
    candidate(bytes, "gb18030", SIMPLIFIED),
    candidate(bytes, "big5", TRADITIONAL),
    ...(bytes.length % 2 === 0
      ? [candidate(bytes, "utf-16le", SIMPLIFIED), candidate(bytes, "utf-16be", SIMPLIFIED)]
      : []),
  ].filter(({ score }) => score >= LEAST_SCORE);
  const declared = declaredEncoding(bytes);
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  return (candidates.find(({ encoding }) => encoding === declared) ?? best)?.encoding ?? null;
}

function candidate(
  bytes: Uint8Array,
  encoding: string,
  frequent: Set<string>,
): { encoding: string; score: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  const isBroken = countBroken(text) > MOST_BROKEN * text.length;
  return { encoding, score: isBroken ? 0 : scoreOf(text, frequent) };
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1");
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** UTF-8 with broken places: far more of its characters are whole than are not. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const beyondAscii = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const broken = countBroken(text);
  return broken <= MOST_BROKEN * text.length && beyondAscii - broken > UTF8_MAJORITY * broken;
}

/** Fewer than this are stray NULs in another encoding. */
const LEAST_NULS = 3;

/** Latin text in UTF-16 is every other byte NUL. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000);
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const least = Math.max(LEAST_NULS, sample.length / 40);
  if (odd > least && odd > 10 * even) return "utf-16le";
  if (even > least && even > 10 * odd) return "utf-16be";
  return null;
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function countBroken(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

function scoreOf(text: string, frequent: Set<string>): number {
  const beyondAscii = [...text.slice(0, SCORED_CHARACTERS)].filter((char) => char > "\u007f");
  if (beyondAscii.length === 0) return 0;
  return beyondAscii.filter((char) => frequent.has(char)).length / beyondAscii.length;
}
