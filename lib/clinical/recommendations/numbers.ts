import type { Passage } from "@/lib/documents/schema";

/** A printed number in front of a statement and how many characters it takes. */
type LeadingNumber = { number: string; length: number };

const NUMBER =
  /^\s*(?:(\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?)[.)、:：]?\s+(?=\S)|([IVX]{1,4}\.[A-Z](?:\.\d{1,2}){1,2}[a-z]?)\.?\s+(?=\S)|[（(]?(\d{1,3})(?:[）)、]|[.．](?!\d))\s*)/u;

/** "1 ESGE recommends", "2 The panel suggests": before the one who advises a number needs no stop. */
const BARE =
  /^\s*(\d{1,2})\s+(?=\p{Lu}[\p{L}/-]*\s+(?:[\p{L}/-]+\s+){0,4}?(?:recommend|suggest)s?\b)/u;
const CIRCLED = /^\s*([①-⑳])\s*/u;

export function leadingNumber(text: string): LeadingNumber | null {
  const circled = CIRCLED.exec(text);
  if (circled?.[1]) {
    const number = circled[1].normalize("NFKC");
    return { number, length: circled[0].length };
  }
  const match = NUMBER.exec(text) ?? BARE.exec(text);
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && number ? { number, length: match[0].length } : null;
}

/** The number of a list item or paragraph, whether the reader kept it in the text or as the marker. */
export function printedNumber(passage: Passage): LeadingNumber | null {
  const inText = leadingNumber(passage.text);
  if (inText) return inText;
  const marker = passage.list ? leadingNumber(`${passage.list.marker} x`) : null;
  return marker && { number: marker.number, length: 0 };
}
