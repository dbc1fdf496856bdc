import { CHINESE_ORDERS, ENGLISH_ORDERS } from "@/lib/documents/instruction-words";

const ORDERS = [...ENGLISH_ORDERS, ...CHINESE_ORDERS];

/**
 * Whether words speak to a program that reads the document instead of to its reader, in clear or thinly disguised.
 * Nothing rests on finding every one: a model gets the document only as data, and its answer is checked.
 */
export function speaksToProgram(text: string): boolean {
  const plain = normalise(text);
  return isOrder(plain) || disguisedIn(text, plain).some(isOrder);
}

function isOrder(text: string): boolean {
  return ORDERS.some((order) => order.test(text));
}

/** Characters that take no room, and those that turn the direction of writing. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;
/** "i g n o r e" */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ ._·*-]\p{L}){3,}(?![\p{L}\p{N}])/gu;
/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [..."аеорсухіјѕһԁԛԝВЕКМНОРСТХАІΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"].map((letter, index) => [
    letter,
    "aeopcyxijshdqwBEKMHOPCTXAIABEZHIKMNOPTYXo"[index] ?? letter,
  ]),
);

function normalise(text: string): string {
  return (
    text
      // Tags: a whole alphabet that nothing draws.
      .replaceAll(/[\u{e0020}-\u{e007e}]/gu, (tag) =>
        String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000),
      )
      .replaceAll(UNSEEN, "")
      .normalize("NFKC")
      .replaceAll(/[\u0370-\u04ff\u0500-\u052f]/gu, (letter) => LOOKALIKES[letter] ?? letter)
      .replaceAll("’", "'")
      .replaceAll(SPACED, (letters) => letters.replaceAll(/[^\p{L}]/gu, ""))
      .replaceAll(/\s+/gu, " ")
      .trim()
  );
}

/** "ignore", "instruct", "disregard", "approved", "prompt" and "assistant", turned by 13 letters and written backwards. */
const TURNED = /vtaber|vafgehpg|qvfertneq|nccebirq|cebzcg|nffvfgnag/iu;
const BACKWARDS = /erongi|tcurtsni|dragersid|devorppa|tpmorp|tnatsissa|令指|核审已|示提统系/iu;
const BASE64 = /[A-Za-z\d+/_-]{24,}={0,2}/gu;
const HEX = /(?:(?:\\x|0x|%|\\u00)?[\da-f]{2}[ ,;]?){16,}/giu;

/** What the text says when it is read the way it was meant to be. */
function disguisedIn(text: string, plain: string): string[] {
  const found: string[] = [];
  if (TURNED.test(plain)) found.push(plain.replaceAll(/[a-z]/giu, turned));
  if (BACKWARDS.test(plain)) found.push([...plain].toReversed().join(""));
  for (const [code] of text.matchAll(BASE64)) found.push(...asText(Buffer.from(code, "base64")));
  for (const [code] of text.matchAll(HEX)) {
    const digits = code.replaceAll(/\\x|0x|%|\\u00|[ ,;]/giu, "");
    found.push(...asText(Buffer.from(digits, "hex")));
  }
  return found;
}

function turned(letter: string): string {
  const base = letter <= "Z" ? 65 : 97;
  return String.fromCodePoint(((letter.charCodeAt(0) - base + 13) % 26) + base);
}

const STRICT = new TextDecoder("utf-8", { fatal: true });

/** Bytes as words, if that is what they are. */
function asText(bytes: Buffer): string[] {
  try {
    const text = STRICT.decode(bytes);
    return /[\p{Cc}]/u.test(text.replaceAll(/\s/gu, "")) ? [] : [normalise(text)];
  } catch {
    return [];
  }
}
